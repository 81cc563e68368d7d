package dev.amend.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A resource of the template.
 *
 * @param name its logical ID
 * @param json all of it
 */
record Resource(String name, JsonNode json) {

  String type() {
    return json.required("Type").asText();
  }

  /** Returns the condition on which it is made; empty text if it always is. */
  String condition() {
    return json.path("Condition").asText();
  }

  /** Returns a property, or a part of one; missing if it isn't set. */
  JsonNode property(String path) {
    return json.path("Properties").at("/" + path);
  }

  /** Returns the statements of its policies, also those that it has on a condition. */
  List<Statement> statements() {
    return Stream.concat(property("Policies").valueStream(), Stream.of(json.path("Properties")))
        .flatMap(
            policy ->
                policy.has("!If")
                    ? statements(policy.at("/!If/1"), policy.at("/!If/0").asText())
                    : statements(policy, ""))
        .toList();
  }

  private static Stream<Statement> statements(JsonNode policy, String condition) {
    return policy
        .at("/PolicyDocument/Statement")
        .valueStream()
        .map(statement -> Statement.of(statement, condition));
  }

  @Override
  public String toString() {
    return name;
  }
}
