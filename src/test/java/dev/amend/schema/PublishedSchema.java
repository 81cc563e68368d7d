package dev.amend.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A schema as it is published in the jar. */
final class PublishedSchema {

  static final PublishedSchema REQUEST = new PublishedSchema("change-request");
  static final PublishedSchema RESULT = new PublishedSchema("result");
  static final PublishedSchema POLICY = new PublishedSchema("policy");

  private final JsonNode text;
  private final Schema schema;

  private PublishedSchema(String name) {
    this.text = read("/schema/" + name + ".schema.json");
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  /** Returns what is wrong with a document. */
  List<String> errors(JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }

  /** The schema's own text. */
  JsonNode text() {
    return text;
  }

  private static JsonNode read(String resource) {
    try (var stream = PublishedSchema.class.getResourceAsStream(resource)) {
      return new JsonMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
