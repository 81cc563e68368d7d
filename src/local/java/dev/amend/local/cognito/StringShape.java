package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text.
 *
 * @param least its fewest characters
 * @param most its most characters
 * @param pattern what it must match as a whole; empty where anything goes
 * @param values the only values it may have; empty where it is no enum
 * @param secret whether no error may quote it
 */
record StringShape(
    int least, int most, Optional<Pattern> pattern, Set<String> values, boolean secret)
    implements Shape {

  static StringShape of(int least, int most, String pattern) {
    return new StringShape(least, most, Optional.of(Pattern.compile(pattern)), Set.of(), false);
  }

  static StringShape free(int least, int most) {
    return new StringShape(least, most, Optional.empty(), Set.of(), false);
  }

  static StringShape oneOf(String... values) {
    return new StringShape(0, Integer.MAX_VALUE, Optional.empty(), Set.of(values), false);
  }

  /** The same form for a value that is marked sensitive in the service model. */
  StringShape kept() {
    return new StringShape(least, most, pattern, values, true);
  }

  @Override
  public JsonNode read(JsonNode value) {
    if (!value.isTextual()) {
      throw Shape.mistyped(value, "a String");
    }
    return value;
  }

  @Override
  public List<String> broken(String path, JsonNode value, Set<String> taught) {
    var text = value.textValue();
    var quoted = secret ? "" : " '" + text + "'";
    return constraints(text, taught)
        .map(constraint -> Shape.words(path, quoted, constraint))
        .toList();
  }

  @Override
  public Optional<String> asked() {
    return Optional.of(
        Stream.concat(
                values.isEmpty() ? Stream.of(atMost(), atLeast()) : Stream.of(oneOfThem()),
                pattern.stream().map(StringShape::matching))
            .toList()
            .toString());
  }

  /** Says whether a text breaks nothing. */
  boolean accepts(String text, Set<String> taught) {
    return constraints(text, taught).findAny().isEmpty();
  }

  private Stream<String> constraints(String text, Set<String> taught) {
    if (!values.isEmpty()) {
      return values.contains(text) || taught.contains(text) ? Stream.of() : Stream.of(oneOfThem());
    }
    var length = text.codePointCount(0, text.length());
    return Stream.of(
            length > most ? Stream.of(atMost()) : Stream.<String>of(),
            length < least ? Stream.of(atLeast()) : Stream.<String>of(),
            pattern.filter(one -> !one.matcher(text).matches()).stream().map(StringShape::matching))
        .flatMap(broken -> broken);
  }

  private String oneOfThem() {
    return "Member must satisfy enum value set: " + new TreeSet<>(values);
  }

  private String atMost() {
    return "Member must have length less than or equal to " + most;
  }

  private String atLeast() {
    return "Member must have length greater than or equal to " + least;
  }

  private static String matching(Pattern pattern) {
    return "Member must satisfy regular expression pattern: " + pattern;
  }
}
