package dev.amend.policy.reader;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.policy.PolicyException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A value in a policy file, and where it is.
 *
 * @param at the JSON Pointer to it
 * @param json the value; missing if the file doesn't have it
 */
record PolicyNode(JsonPointer at, JsonNode json) {

  /** Wraps a whole file. */
  static PolicyNode root(JsonNode json) {
    return new PolicyNode(JsonPointer.empty(), json);
  }

  /** Creates an exception that says what is wrong at a place. */
  static PolicyException invalid(JsonPointer at, String message) {
    return new PolicyException(at.matches() ? message : "%s: %s".formatted(at, message));
  }

  /** Creates an exception that says what is wrong here. */
  PolicyException invalid(String message) {
    return invalid(at, message);
  }

  /** Requires an object that has no other members than these. */
  PolicyNode object(Collection<String> known) {
    members().stream()
        .filter(member -> !known.contains(member.name()))
        .findFirst()
        .ifPresent(
            member -> {
              throw member.invalid(
                  "Unknown member. Valid members: %s.".formatted(String.join(", ", known)));
            });
    return this;
  }

  /** Returns the members of an object. */
  List<PolicyNode> members() {
    if (!json.isObject()) {
      throw invalid("It must be an object.");
    }
    return json.propertyStream().map(member -> member(member.getKey())).toList();
  }

  /** Returns the elements of an array. */
  List<PolicyNode> elements() {
    if (!json.isArray()) {
      throw invalid("It must be an array.");
    }
    return IntStream.range(0, json.size())
        .mapToObj(index -> new PolicyNode(at.appendIndex(index), json.get(index)))
        .toList();
  }

  /** Returns a member that an object must have. */
  PolicyNode required(String name) {
    return optional(name).orElseThrow(() -> member(name).invalid("It is required."));
  }

  /** Returns a member that an object can have. */
  Optional<PolicyNode> optional(String name) {
    return json.has(name) ? Optional.of(member(name)) : Optional.empty();
  }

  /**
   * Returns what a string means.
   *
   * @param reading empty if the string isn't what it must be
   * @param expected what it must be, for the message, for example "a string"
   */
  <T> T text(Function<String, Optional<T>> reading, String expected) {
    return Optional.ofNullable(json.textValue())
        .flatMap(reading)
        .orElseThrow(() -> invalid("It must be %s.".formatted(expected)));
  }

  /** Returns the name of the member that this is the value of. */
  String name() {
    return at.last().getMatchingProperty();
  }

  private PolicyNode member(String name) {
    return new PolicyNode(at.appendProperty(name), json.path(name));
  }
}
