package dev.amend.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A statement of a policy.
 *
 * @param condition the template's condition on which the policy has it; empty text if it always has
 * @param json the statement
 */
record Statement(String condition, JsonNode json) {

  /**
   * Reads a statement, or an {@code !If} with a statement or nothing.
   *
   * @param condition the condition of the whole policy; empty text if it has none
   */
  static Statement of(JsonNode json, String condition) {
    return json.has("!If")
        ? new Statement(json.at("/!If/0").asText(), json.at("/!If/1"))
        : new Statement(condition, json);
  }

  boolean isAllowed() {
    return json.required("Effect").asText().equals("Allow");
  }

  List<String> actions() {
    return texts(json.required("Action"));
  }

  List<String> resources() {
    return texts(json.required("Resource"));
  }

  /** Returns a part of the statement. */
  JsonNode at(String path) {
    return json.at("/" + path);
  }

  private static List<String> texts(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? StreamSupport.stream(oneOrMany.spliterator(), false).map(Statement::text).toList()
        : List.of(text(oneOrMany));
  }

  private static String text(JsonNode json) {
    return json.isTextual() ? json.asText() : json.toString();
  }
}
