package dev.amend.local.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A structure, which is also what a request is.
 *
 * @param members the shapes of the members by the service's names
 * @param required the names of the members that are required
 */
public record StructureShape(Map<String, Shape> members, Set<String> required) implements Shape {

  /** Sorts the members, so that violations are always in the same order. */
  public StructureShape {
    members = new TreeMap<>(members);
  }

  @Override
  public ObjectNode read(JsonNode value) {
    if (!value.isObject()) {
      throw Shape.mistyped(value, "a structure");
    }
    var read = JsonNodeFactory.instance.objectNode();
    members.forEach(
        (name, shape) -> {
          var member = value.get(name);
          if (member != null && !member.isNull()) {
            read.set(name, shape.read(member));
          }
        });
    return read;
  }

  @Override
  public List<String> violations(String path, JsonNode value, Set<String> extraValues) {
    var violations = new ArrayList<String>();
    members.forEach(
        (name, shape) -> {
          var inner = path.isEmpty() ? lowerCamelCase(name) : path + "." + lowerCamelCase(name);
          var member = value.get(name);
          if (member != null) {
            violations.addAll(shape.violations(inner, member, extraValues));
          } else if (required.contains(name)) {
            violations.add(Shape.message(inner, " null", "Member must not be null"));
          }
        });
    return violations;
  }

  @Override
  public Optional<String> constraints() {
    return Optional.empty();
  }

  /**
   * Reads and checks a request.
   *
   * @param request the request
   * @param extraValues enum values that are accepted besides those of the model
   * @param errorType the type of the service's error for violated constraints
   * @return the request without unknown members
   * @throws ServiceException naming every violated constraint
   */
  public ObjectNode accept(JsonNode request, Set<String> extraValues, String errorType) {
    var read = read(request);
    var violations = violations("", read, extraValues);
    if (!violations.isEmpty()) {
      throw new ServiceException(
          errorType,
          "%d validation error%s detected: %s"
              .formatted(
                  violations.size(),
                  violations.size() == 1 ? "" : "s",
                  String.join("; ", violations)));
    }
    return read;
  }

  private static String lowerCamelCase(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
