package dev.amend.appclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What is wrong with a request, or noteworthy about it where it is a warning.
 *
 * @param code what for machines
 * @param field the setting's name, or a JSON Pointer into the request; empty where it concerns no
 *     single place
 * @param value the offending value; empty where there is none or it may not be shown
 * @param message for a person: what is wrong and what to do
 */
public record Violation(
    Code code, Optional<String> field, Optional<JsonNode> value, String message) {

  /**
   * Makes one about a place, without a value.
   *
   * @param code what for machines
   * @param field the place
   * @param message for a person
   * @return the violation
   */
  public static Violation at(Code code, String field, String message) {
    return new Violation(code, Optional.of(field), Optional.empty(), message);
  }

  /**
   * Makes one about a value at a place.
   *
   * @param code what for machines
   * @param field the place
   * @param value the value, which must be fit to be shown
   * @param message for a person
   * @return the violation
   */
  public static Violation of(Code code, String field, JsonNode value, String message) {
    return new Violation(code, Optional.of(field), Optional.of(value), message);
  }

  /**
   * Makes one about no single place.
   *
   * @param code what for machines
   * @param message for a person
   * @return the violation
   */
  public static Violation general(Code code, String message) {
    return new Violation(code, Optional.empty(), Optional.empty(), message);
  }
}
