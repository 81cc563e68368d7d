package dev.amend.request.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Code;
import java.io.IOException;

/**
 * Parses the JSON of one request into a tree. Unlike Jackson's own tree reader, it says where a
 * member appears twice and where a text isn't valid Unicode, and keeps numbers exact.
 */
final class RequestParser {

  /** How many levels deep a request may nest. */
  static final int MAX_DEPTH = 32;

  /** How many digits a number in a request may have. */
  static final int MAX_DIGITS = 1_000;

  /** How many characters a member's name in a request may have. */
  static final int MAX_NAME = 50_000;

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_DIGITS)
                  .maxNameLength(MAX_NAME)
                  .build())
          .build();

  private final Violations malformed;
  private final Violations violations;

  /**
   * Creates a parser.
   *
   * @param malformed collects the members that appear twice in one object
   * @param violations collects the texts that aren't valid Unicode
   */
  RequestParser(Violations malformed, Violations violations) {
    this.malformed = malformed;
    this.violations = violations;
  }

  /**
   * Parses a text that holds one JSON value.
   *
   * @param text any text
   * @return the value, in which every text is valid Unicode: unpaired surrogates are escaped; a
   *     missing node if the text is blank
   * @throws com.fasterxml.jackson.core.exc.StreamConstraintsException if the text exceeds one of
   *     the limits above
   * @throws JsonParseException if the text isn't JSON, or more follows the value
   */
  JsonNode parse(String text) throws IOException {
    try (var parser = JSON.createParser(text)) {
      if (parser.nextToken() == null) {
        return MissingNode.getInstance();
      }
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "More than one value");
      }
      return value;
    }
  }

  /** The parser limits the nesting, and so the recursion. */
  private JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> text(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE, VALUE_FALSE -> BooleanNode.valueOf(parser.getBooleanValue());
      default -> NullNode.getInstance();
    };
  }

  private JsonNode object(JsonParser parser) throws IOException {
    var object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = unicode(parser, parser.currentName(), Code.REQUEST_UNKNOWN_MEMBER, "name");
      if (object.has(name) && !malformed.isFull()) {
        malformed.repeated(JsonPointers.to(parser.getParsingContext()), name);
      }
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private JsonNode array(JsonParser parser) throws IOException {
    var array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  private JsonNode text(JsonParser parser) throws IOException {
    return TextNode.valueOf(
        unicode(parser, parser.getText(), Code.REQUEST_INVALID_MEMBER, "value"));
  }

  private String unicode(JsonParser parser, String text, Code code, String what) {
    if (SafeText.isUnicode(text)) {
      return text;
    }
    if (!violations.isFull()) {
      violations.notUnicode(code, JsonPointers.to(parser.getParsingContext()), what);
    }
    return SafeText.escaped(text);
  }

  private static JsonNode number(JsonParser parser) throws IOException {
    try {
      return DecimalNode.valueOf(parser.getDecimalValue());
    } catch (NumberFormatException _) {
      // The exponent is too large for Java. No setting takes such a number, and none takes NaN.
      return DoubleNode.valueOf(Double.NaN);
    }
  }
}
