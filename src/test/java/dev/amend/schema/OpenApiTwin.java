package dev.amend.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.codec.Json;
import java.util.Set;

/**
 * Translates the schema of results to OpenAPI 3.0, in the form of the EventBridge schema registry,
 * which takes no JSON Schema 2020-12. The translation accepts everything that the schema accepts.
 * Conditions between members have no equivalent and are left out.
 */
final class OpenApiTwin {

  private static final Set<String> SAME =
      Set.of(
          "additionalProperties",
          "description",
          "enum",
          "format",
          "maxItems",
          "maxLength",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "pattern",
          "required",
          "title",
          "type",
          "uniqueItems");

  private static final Set<String> LEFT_OUT =
      Set.of("$schema", "$id", "$defs", "if", "then", "else", "not", "dependentRequired");

  private static final JsonNode NULL = Json.object().put("type", "null");

  private OpenApiTwin() {}

  /** Returns the document for the registry. */
  static ObjectNode of(JsonNode schema) {
    var document = Json.object().put("openapi", "3.0.0");
    document.putObject("info").put("title", "ClientChange").put("version", "1.0.0");
    document.putObject("paths");
    var schemas = document.putObject("components").putObject("schemas");
    schemas.set("AWSEvent", event());
    schemas.set("Result", translated(schema));
    schema
        .path("$defs")
        .properties()
        .forEach(entry -> schemas.set(name(entry.getKey()), translated(entry.getValue())));
    return document;
  }

  /** The envelope, in which the registry expects the detail. */
  private static ObjectNode event() {
    var event = Json.object().put("type", "object").put("x-amazon-events-source", "amend");
    var required = event.putArray("required");
    var properties = event.putObject("properties");
    for (var member :
        new String[] {"version", "id", "detail-type", "source", "account", "time", "region"}) {
      required.add(member);
      properties.putObject(member).put("type", "string");
    }
    ((ObjectNode) properties.path("time")).put("format", "date-time");
    required.add("resources").add("detail");
    properties.putObject("resources").put("type", "array").putObject("items").put("type", "string");
    properties.putObject("detail").put("$ref", "#/components/schemas/Result");
    return event;
  }

  private static ObjectNode translated(JsonNode schema) {
    var twin = Json.object();
    schema.properties().forEach(entry -> translate(entry.getKey(), entry.getValue(), twin));
    if (twin.has("enum") && !twin.has("type")) {
      twin.put("type", twin.at("/enum/0").isBoolean() ? "boolean" : "string");
    }
    return twin;
  }

  private static void translate(String keyword, JsonNode value, ObjectNode twin) {
    switch (keyword) {
      case "$ref" -> twin.withArray("allOf").addObject().set("$ref", reference(value));
      case "const" -> twin.putArray("enum").add(value);
      case "examples" -> twin.set("example", value.path(0));
      case "items" -> twin.set("items", translated(value));
      case "properties" -> {
        var properties = twin.putObject("properties");
        value
            .properties()
            .forEach(entry -> properties.set(entry.getKey(), translated(entry.getValue())));
      }
      case "allOf", "anyOf", "oneOf" -> alternatives(keyword, value, twin);
      default -> {
        if (SAME.contains(keyword)) {
          twin.set(keyword, value);
        } else if (!LEFT_OUT.contains(keyword)) {
          throw new IllegalArgumentException("No translation of " + keyword);
        }
      }
    }
  }

  /** Leaves out what has become empty. A null becomes {@code nullable}, which needs a type. */
  private static void alternatives(String keyword, JsonNode schemas, ObjectNode twin) {
    var kept = Json.MAPPER.createArrayNode();
    for (var schema : schemas) {
      if (!schema.equals(NULL)) {
        var translated = translated(schema);
        if (!translated.isEmpty()) {
          kept.add(translated);
        }
      }
    }
    var isNullable = kept.size() < schemas.size() && schemas.valueStream().anyMatch(NULL::equals);
    if (isNullable && kept.size() == 1) {
      twin.setAll((ObjectNode) kept.path(0));
      twin.put("nullable", true);
    } else if (!kept.isEmpty()) {
      twin.withArray(keyword).addAll(kept);
    }
  }

  private static TextNode reference(JsonNode reference) {
    var definition = reference.asText().replaceFirst("^#/\\$defs/", "");
    return TextNode.valueOf("#/components/schemas/" + name(definition));
  }

  private static String name(String definition) {
    return Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
  }
}
