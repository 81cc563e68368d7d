package dev.amend.local.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.local.standin.ServiceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shape of a member in the service's model: its JSON type and its constraints (Cognito API
 * reference).
 *
 * <p>A value of another JSON type is refused immediately, with a {@code SerializationException}.
 * Constraint violations are collected over the whole request and reported together.
 */
public sealed interface Shape
    permits BooleanShape, ListShape, StructureShape, StringShape, IntegerShape {

  /**
   * Reads a value. Like the service, it ignores unknown members and takes null for absent.
   *
   * @throws ServiceException if the JSON type is wrong
   */
  JsonNode read(JsonNode value);

  /**
   * Returns a message in the service's words for each constraint that a value violates.
   *
   * @param path where the value is, for example {@code refreshTokenRotation.feature}
   * @param value what {@link #read} returned
   * @param extraValues enum values that are accepted besides those of the model
   */
  List<String> violations(String path, JsonNode value, Set<String> extraValues);

  /** Returns the constraints in the words of a list's message; empty if there are none. */
  Optional<String> constraints();

  /** Writes the message for one violated constraint. */
  static String message(String path, String value, String constraint) {
    return "Value%s at '%s' failed to satisfy constraint: %s".formatted(value, path, constraint);
  }

  /** Returns the service's error for a JSON type that it can't convert. */
  static ServiceException mistyped(JsonNode value, String expected) {
    var found =
        switch (value.getNodeType()) {
          case STRING -> "STRING_VALUE";
          case NUMBER -> "NUMBER_VALUE";
          case BOOLEAN -> value.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
          default -> null;
        };
    return new ServiceException(
        "SerializationException",
        found == null
            ? "Start of structure or list found where not expected."
            : found + " can not be converted to " + expected);
  }
}
