package dev.amend.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

  /** Returns the statements of its policies, also those of a condition. */
  List<Statement> statements() {
    var inline = StreamSupport.stream(property("Policies").spliterator(), false);
    return Stream.concat(
            inline.map(policy -> policy.path("PolicyDocument")),
            Stream.of(property("PolicyDocument")))
        .flatMap(document -> StreamSupport.stream(document.path("Statement").spliterator(), false))
        .map(Statement::of)
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
