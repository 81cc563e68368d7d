package dev.amend.request.reader;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes JSON Pointers (RFC 6901) to members of a request. */
final class JsonPointers {

  private static final int MAX_NAME = 256;

  private JsonPointers() {}

  /**
   * Points to a member of an object.
   *
   * @param parent the pointer to the object; empty for the whole request
   * @param name the member's name; one of more than 256 characters is cut and ends in an ellipsis
   * @return for example {@code /changes/0/value}
   */
  static String to(String parent, String name) {
    return parent + "/" + SafeText.cut(name, MAX_NAME).replace("~", "~0").replace("/", "~1");
  }

  /**
   * Points to where a parser is.
   *
   * @param context the parser's context, at a member's name or at a value
   * @return for example {@code /changes/0/value}, with unpaired surrogates escaped
   */
  static String to(JsonStreamContext context) {
    return Stream.iterate(context.pathAsPointer(), rest -> !rest.matches(), JsonPointer::tail)
        .map(rest -> to("", SafeText.escaped(rest.getMatchingProperty())))
        .collect(Collectors.joining());
  }
}
