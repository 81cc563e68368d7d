package dev.amend.request.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.amend.codec.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The top level of a JSON object that may contain a request.
 *
 * <p>It keeps the text of each member as it was sent, so that a request in an envelope is measured
 * and read like any other.
 *
 * @param members the text of each member's value, by name; the first one if a name appears twice
 * @param isWellFormed false if a name appears twice or more text follows the object, so that it
 *     isn't clear what was meant
 */
record Envelope(Map<String, String> members, boolean isWellFormed) {

  /**
   * Scans a text.
   *
   * @param text any text
   * @return empty if the text doesn't begin with a JSON object
   */
  static Optional<Envelope> scan(String text) {
    try (var parser = Json.MAPPER.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      var members = new HashMap<String, String>();
      var unique = true;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        unique &= members.putIfAbsent(parser.currentName(), value(parser, text)) == null;
      }
      return Optional.of(new Envelope(members, unique && isAtEnd(parser)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Whether this is an EventBridge event. */
  boolean isEvent() {
    return members.containsKey("detail-type") || members.containsKey("detail");
  }

  /** Whether this asks for an audit, which only a policy can answer. */
  boolean isAudit() {
    return members.containsKey("audit");
  }

  /**
   * Returns a member that identifies an EventBridge event or its source; empty if it isn't a string
   * that can be used.
   */
  Optional<String> text(String name) {
    try (var parser = Json.MAPPER.createParser(members.getOrDefault(name, ""))) {
      return parser.nextToken() == JsonToken.VALUE_STRING
          ? Optional.of(parser.getText()).filter(SafeText::isId)
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static boolean isAtEnd(JsonParser parser) {
    try {
      return parser.nextToken() == null;
    } catch (IOException _) {
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
