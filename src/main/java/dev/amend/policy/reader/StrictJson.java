package dev.amend.policy.reader;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;

/** Parses JSON without doubled members and without text after the end. */
final class StrictJson {

  private static final int MAX_DEPTH = 32;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StrictJson() {}

  /**
   * Parses a text.
   *
   * @return the whole text
   * @throws dev.amend.policy.PolicyException if the text isn't exactly one JSON value
   */
  static PolicyNode parse(String text) {
    try (var parser = MAPPER.createParser(text)) {
      return parse(parser);
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory can always be read", e);
    }
  }

  private static PolicyNode parse(JsonParser parser) throws IOException {
    try {
      var tree = Optional.<JsonNode>ofNullable(parser.readValueAsTree());
      var root = PolicyNode.root(tree.orElseGet(MissingNode::getInstance));
      if (parser.nextToken() != null) {
        throw root.invalid("There is text after the end.");
      }
      return root;
    } catch (JsonProcessingException e) {
      var at = parser.getParsingContext().pathAsPointer();
      var problem = e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
      var place = e.getLocation();
      throw PolicyNode.invalid(
          at,
          "%s (line %d, column %d).".formatted(problem, place.getLineNr(), place.getColumnNr()));
    }
  }
}
