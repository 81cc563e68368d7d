package dev.amend.local.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An integer between two bounds, both included. */
public record IntegerShape(int min, int max) implements Shape {

  @Override
  public JsonNode read(JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw Shape.mistyped(value, "an Integer");
    }
    return value;
  }

  @Override
  public List<String> violations(String path, JsonNode value, Set<String> extraValues) {
    var number = value.intValue();
    if (number < min) {
      return List.of(message(path, number, "greater than or equal to " + min));
    }
    return number > max
        ? List.of(message(path, number, "less than or equal to " + max))
        : List.of();
  }

  @Override
  public Optional<String> constraints() {
    return Optional.empty();
  }

  private static String message(String path, int number, String bound) {
    return Shape.message(path, " '" + number + "'", "Member must have value " + bound);
  }
}
