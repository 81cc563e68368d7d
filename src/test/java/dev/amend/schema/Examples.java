package dev.amend.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the JSON examples of requests and results in a document. */
final class Examples {

  private static final Pattern FENCE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  private Examples() {}

  /** Reads the examples that have certain members, and ignores other JSON. */
  static List<JsonNode> in(Path document) throws IOException {
    return FENCE
        .matcher(Files.readString(document))
        .results()
        .map(fence -> PublishedSchema.json(fence.group(1)))
        .filter(json -> json.has("userPoolId") || json.has("metadata"))
        .toList();
  }
}
