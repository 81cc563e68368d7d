package dev.amend.appclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A violation or a warning in a result.
 *
 * @param code what is wrong, for programs
 * @param field the setting's name, or a JSON Pointer into the request; empty if the request is
 *     wrong as a whole
 * @param value the wrong value; empty if there isn't one or it must not be shown
 * @param message what is wrong and what to do, for people
 * @param rules the IDs of the policy's rules that it comes from; none if it isn't about the policy
 */
public record Violation(
    Code code,
    Optional<String> field,
    Optional<JsonNode> value,
    String message,
    List<String> rules) {

  /** Copies the list. */
  public Violation {
    rules = List.copyOf(rules);
  }

  /** Creates a violation at a field, without a value. */
  public static Violation at(Code code, String field, String message) {
    return new Violation(code, Optional.of(field), Optional.empty(), message, List.of());
  }

  /**
   * Creates a violation at a field, with a value.
   *
   * @param value the wrong value, which results show
   */
  public static Violation of(Code code, String field, JsonNode value, String message) {
    return new Violation(code, Optional.of(field), Optional.of(value), message, List.of());
  }

  /** Returns the same violation, as one that comes from rules of the policy. */
  public Violation by(List<String> ruleIds) {
    return new Violation(code, field, value, message, ruleIds);
  }

  /** Creates a violation of the request as a whole. */
  public static Violation general(Code code, String message) {
    return new Violation(code, Optional.empty(), Optional.empty(), message, List.of());
  }
}
