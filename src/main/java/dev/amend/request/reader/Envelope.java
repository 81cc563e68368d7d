package dev.amend.request.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The top level of a JSON object, with each member's text as it was sent, so that a request inside
 * an envelope is measured and read like any other.
 *
 * @param members the text of each member's value, by name; the first where a name stands twice
 * @param isSound false when a name stands twice or more text follows, so that nobody can know what
 *     was meant
 */
record Envelope(Map<String, String> members, boolean isSound) {

  /**
   * Scans a text.
   *
   * @param text anything
   * @return empty when it does not begin with a JSON object
   */
  static Optional<Envelope> scan(String text) {
    try (var parser = JsonFactories.LENIENT.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      var members = new HashMap<String, String>();
      var once = true;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        once &= members.putIfAbsent(parser.currentName(), value(parser, text)) == null;
      }
      return Optional.of(new Envelope(members, once && isAtEnd(parser)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Tells whether this is an EventBridge event.
   *
   * @return true with {@code detail-type} or {@code detail}
   */
  boolean isEvent() {
    return members.containsKey("detail-type") || members.containsKey("detail");
  }

  /**
   * Reads a text member.
   *
   * @param name which
   * @return empty where it is absent or no text
   */
  Optional<String> text(String name) {
    var value = members.get(name);
    if (value == null || !value.startsWith("\"")) {
      return Optional.empty();
    }
    try (var parser = JsonFactories.LENIENT.createParser(value)) {
      parser.nextToken();
      return Optional.of(parser.getText());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isAtEnd(JsonParser parser) {
    try {
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static String value(JsonParser parser, String text) throws IOException {
    parser.nextToken();
    var start = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    parser.finishToken();
    return text.substring(start, (int) parser.currentLocation().getCharOffset());
  }
}
