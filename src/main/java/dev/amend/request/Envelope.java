package dev.amend.request;

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
 * @param members the text of each member's value, by name
 */
record Envelope(Map<String, String> members) {

  /**
   * Scans a text.
   *
   * @param text anything
   * @return empty when it is no JSON object
   */
  static Optional<Envelope> scan(String text) {
    try (var parser = Json.LENIENT.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      var members = new HashMap<String, String>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        members.putIfAbsent(parser.currentName(), value(parser, text));
      }
      return Optional.of(new Envelope(members));
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
    try (var parser = Json.LENIENT.createParser(value)) {
      parser.nextToken();
      return Optional.of(parser.getText());
    } catch (IOException e) {
      return Optional.empty();
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
