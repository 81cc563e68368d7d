package dev.amend.local.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A boolean, which has no constraints. */
public record BooleanShape() implements Shape {

  @Override
  public JsonNode read(JsonNode value) {
    if (!value.isBoolean()) {
      throw Shape.mistyped(value, "a Boolean");
    }
    return value;
  }

  @Override
  public List<String> violations(String path, JsonNode value, Set<String> extraValues) {
    return List.of();
  }

  @Override
  public Optional<String> constraints() {
    return Optional.empty();
  }
}
