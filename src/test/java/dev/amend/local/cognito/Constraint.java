package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * One parameter's form (Cognito API reference, UpdateUserPoolClient, request parameters).
 *
 * @param name the member
 * @param least the shortest text or smallest number; of a list, of its elements
 * @param most the longest text or greatest number; of a list, of its elements
 * @param pattern what a text must match; null for numbers
 * @param mostElements how many elements a list may have
 */
record Constraint(String name, long least, long most, Pattern pattern, int mostElements) {

  static Constraint text(String name, int least, int most, String pattern) {
    return new Constraint(name, least, most, Pattern.compile(pattern), 0);
  }

  static Constraint number(String name, long least, long most) {
    return new Constraint(name, least, most, Pattern.compile(""), 0);
  }

  static Constraint list(String name, int mostElements, int least, int most, String pattern) {
    return new Constraint(name, least, most, Pattern.compile(pattern), mostElements);
  }

  /** Checks a member; one that is absent is fine. */
  void check(JsonNode value) {
    if (value.isArray()) {
      if (value.size() > mostElements) {
        throw broken("Member must have length less than or equal to " + mostElements);
      }
      value.forEach(element -> text(element.asText()));
    } else if (value.isTextual()) {
      text(value.textValue());
    } else if (value.isNumber()) {
      number(value.longValue());
    }
  }

  private void text(String text) {
    if (text.codePointCount(0, text.length()) < least) {
      throw broken("Member must have length greater than or equal to " + least);
    }
    if (text.codePointCount(0, text.length()) > most) {
      throw broken("Member must have length less than or equal to " + most);
    }
    if (!pattern.matcher(text).matches()) {
      throw broken("Member must satisfy regular expression pattern: " + pattern);
    }
  }

  private void number(long number) {
    if (number < least) {
      throw broken("Member must have value greater than or equal to " + least);
    }
    if (number > most) {
      throw broken("Member must have value less than or equal to " + most);
    }
  }

  private CognitoFault broken(String constraint) {
    return CognitoFault.invalid(
        "1 validation error detected: Value at '%s' failed to satisfy constraint: %s"
            .formatted(
                name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1),
                constraint));
  }
}
