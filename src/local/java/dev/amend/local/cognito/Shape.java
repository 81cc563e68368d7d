package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a parameter may look like: its JSON type, and its constraints (Cognito API reference).
 *
 * <p>A wrong type is a {@code SerializationException}, at once. Broken constraints are collected
 * over the whole request and reported together.
 */
sealed interface Shape permits BooleanShape, ListShape, StructureShape, StringShape, IntegerShape {

  /**
   * Reads a value as the service does, which ignores members that it does not know and takes null
   * for absent.
   *
   * @throws CognitoFault if the JSON type is wrong
   */
  JsonNode read(JsonNode value);

  /**
   * Words every broken constraint as the service does.
   *
   * @param path where the value stands, for example {@code refreshTokenRotation.feature}
   * @param value as {@link #read} gave it
   * @param taught enum values accepted on top of the known ones
   */
  List<String> broken(String path, JsonNode value, Set<String> taught);

  /** Says what a list asks of an element; empty where the form has no constraint. */
  Optional<String> asked();

  /** Words one broken constraint. */
  static String words(String path, String value, String constraint) {
    return "Value%s at '%s' failed to satisfy constraint: %s".formatted(value, path, constraint);
  }

  /** The service's words for a JSON type that it cannot read. */
  static CognitoFault mistyped(JsonNode value, String wanted) {
    var found =
        switch (value.getNodeType()) {
          case STRING -> "STRING_VALUE";
          case NUMBER -> "NUMBER_VALUE";
          case BOOLEAN -> value.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
          default -> null;
        };
    return new CognitoFault(
        "SerializationException",
        found == null
            ? "Start of structure or list found where not expected."
            : found + " can not be converted to " + wanted);
  }
}
