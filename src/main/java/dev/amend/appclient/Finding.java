package dev.amend.appclient;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a rule has to say: a reason to refuse, or a warning.
 *
 * @param refuses true when the request is to be rejected for it
 * @param violation what stands in the result
 */
public record Finding(boolean refuses, Violation violation) {

  /**
   * Refuses over a value.
   *
   * @param code the rule's code
   * @param setting where
   * @param value what is wrong
   * @param message for a person
   * @return the finding
   */
  public static Finding refuse(Code code, Setting setting, JsonNode value, String message) {
    return new Finding(true, Violation.of(code, setting.serviceName(), value, message));
  }

  /**
   * Refuses over a setting as a whole.
   *
   * @param code the rule's code
   * @param setting where
   * @param message for a person
   * @return the finding
   */
  public static Finding refuse(Code code, Setting setting, String message) {
    return new Finding(true, Violation.at(code, setting.serviceName(), message));
  }

  /**
   * Warns about a value and leaves it to the service.
   *
   * @param code the rule's code
   * @param setting where
   * @param value what is doubtful
   * @param message for a person
   * @return the finding
   */
  public static Finding warn(Code code, Setting setting, JsonNode value, String message) {
    return new Finding(false, Violation.of(code, setting.serviceName(), value, message));
  }

  /**
   * Warns about a setting as a whole.
   *
   * @param code the rule's code
   * @param setting where
   * @param message for a person
   * @return the finding
   */
  public static Finding warn(Code code, Setting setting, String message) {
    return new Finding(false, Violation.at(code, setting.serviceName(), message));
  }
}
