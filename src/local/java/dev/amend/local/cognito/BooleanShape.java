package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** True or false. */
record BooleanShape() implements Shape {

  @Override
  public JsonNode read(JsonNode value) {
    if (!value.isBoolean()) {
      throw Shape.mistyped(value, "a Boolean");
    }
    return value;
  }

  @Override
  public List<String> broken(String path, JsonNode value, Set<String> taught) {
    return List.of();
  }

  @Override
  public Optional<String> asked() {
    return Optional.empty();
  }
}
