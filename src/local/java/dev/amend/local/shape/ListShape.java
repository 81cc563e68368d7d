package dev.amend.local.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.amend.local.standin.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list.
 *
 * @param element the shape of each element
 * @param min the minimum number of elements
 * @param max the maximum number of elements
 */
public record ListShape(Shape element, int min, int max) implements Shape {

  public static ListShape of(Shape element, int max) {
    return new ListShape(element, 0, max);
  }

  public static ListShape of(Shape element) {
    return of(element, Integer.MAX_VALUE);
  }

  @Override
  public JsonNode read(JsonNode value) {
    if (!value.isArray()) {
      throw new ServiceException("SerializationException", "Expected list or null");
    }
    var read = JsonNodeFactory.instance.arrayNode();
    value.forEach(one -> read.add(one.isNull() ? one : element.read(one)));
    return read;
  }

  /** As the service does, quotes the whole list and names every constraint of an element. */
  @Override
  public List<String> violations(String path, JsonNode value, Set<String> extraValues) {
    var violations = new ArrayList<String>();
    if (value.size() > max) {
      violations.add(message(path, value, "Member must have length less than or equal to " + max));
    }
    if (value.size() < min) {
      violations.add(
          message(path, value, "Member must have length greater than or equal to " + min));
    }
    violations.addAll(
        element instanceof StringShape string
            ? ofStrings(string, path, value, extraValues)
            : ofElements(path, value, extraValues));
    return violations;
  }

  @Override
  public Optional<String> constraints() {
    return Optional.empty();
  }

  private static List<String> ofStrings(
      StringShape string, String path, JsonNode value, Set<String> extraValues) {
    var accepted =
        value
            .valueStream()
            .allMatch(one -> !one.isNull() && string.accepts(one.asText(), extraValues));
    return accepted
        ? List.of()
        : string.constraints().stream()
            .map(all -> message(path, value, "Member must satisfy constraint: " + all))
            .toList();
  }

  private List<String> ofElements(String path, JsonNode value, Set<String> extraValues) {
    var violations = new ArrayList<String>();
    for (var index = 0; index < value.size(); index++) {
      var member = "%s.%d.member".formatted(path, index + 1);
      violations.addAll(element.violations(member, value.get(index), extraValues));
    }
    return violations;
  }

  private static String message(String path, JsonNode value, String constraint) {
    var elements = value.valueStream().map(JsonNode::asText).toList();
    return Shape.message(path, " '" + elements + "'", constraint);
  }
}
