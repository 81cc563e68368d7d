package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.request.Timestamp;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads members of an object in a request, and adds a violation for each that is missing or wrong.
 *
 * @param object the object
 * @param pointer the JSON Pointer to it; empty for the request itself
 * @param violations where violations are added
 */
record ObjectMembers(JsonNode object, String pointer, Violations violations) {

  private static final String TIMESTAMP = "an RFC 3339 date and time such as 2026-09-01T10:00:00Z";

  /**
   * Reads a required string.
   *
   * @param name the member's name
   * @param condition the condition that the string must meet
   * @param expected what the member must be, for the message, for example "add or remove"
   * @return empty if there is a violation
   */
  Optional<String> required(String name, Predicate<String> condition, String expected) {
    var member = object.get(name);
    var text = Optional.ofNullable(member).map(JsonNode::textValue).filter(condition);
    if (member == null) {
      violations.required(at(name), expected);
    } else if (text.isEmpty()) {
      violations.mustBe(at(name), expected);
    }
    return text;
  }

  /** Reads a required timestamp; empty if there is a violation. */
  Optional<Timestamp> requiredTimestamp(String name) {
    if (!object.has(name)) {
      violations.required(at(name), TIMESTAMP);
    }
    return timestamp(name);
  }

  /** Reads an optional timestamp; empty if it is missing or there is a violation. */
  Optional<Timestamp> timestamp(String name) {
    var member = object.get(name);
    var timestamp = Optional.ofNullable(member).map(JsonNode::textValue).flatMap(Timestamp::parse);
    if (member != null && timestamp.isEmpty()) {
      violations.mustBe(at(name), TIMESTAMP);
    }
    return timestamp;
  }

  /** Returns the JSON Pointer to a member that the object can have. */
  String at(String name) {
    return pointer + "/" + name;
  }
}
