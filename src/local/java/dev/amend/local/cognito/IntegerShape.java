package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A whole number.
 *
 * @param least the smallest
 * @param most the greatest
 */
record IntegerShape(int least, int most) implements Shape {

  @Override
  public JsonNode read(JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw Shape.mistyped(value, "an Integer");
    }
    return value;
  }

  @Override
  public List<String> broken(String path, JsonNode value, Set<String> taught) {
    var number = value.intValue();
    if (number < least) {
      return List.of(words(path, number, "greater than or equal to " + least));
    }
    return number > most
        ? List.of(words(path, number, "less than or equal to " + most))
        : List.of();
  }

  @Override
  public Optional<String> asked() {
    return Optional.empty();
  }

  private static String words(String path, int number, String bound) {
    return Shape.words(path, " '" + number + "'", "Member must have value " + bound);
  }
}
