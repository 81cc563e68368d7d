package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An object with members, which is also what a request is.
 *
 * @param members by the service's spelling
 * @param required those that must be there
 */
record StructureShape(Map<String, Shape> members, Set<String> required) implements Shape {

  /** Sorts the members, so that errors come in one order. */
  StructureShape {
    members = new TreeMap<>(members);
  }

  @Override
  public ObjectNode read(JsonNode value) {
    if (!value.isObject()) {
      throw Shape.mistyped(value, "a structure");
    }
    var read = JsonNodeFactory.instance.objectNode();
    members.forEach(
        (name, form) -> {
          var member = value.get(name);
          if (member != null && !member.isNull()) {
            read.set(name, form.read(member));
          }
        });
    return read;
  }

  @Override
  public List<String> broken(String path, JsonNode value, Set<String> taught) {
    var broken = new ArrayList<String>();
    members.forEach(
        (name, form) -> {
          var inner = path.isEmpty() ? spelt(name) : path + "." + spelt(name);
          var member = value.get(name);
          if (member != null) {
            broken.addAll(form.broken(inner, member, taught));
          } else if (required.contains(name)) {
            broken.add(Shape.words(inner, " null", "Member must not be null"));
          }
        });
    return broken;
  }

  @Override
  public Optional<String> asked() {
    return Optional.empty();
  }

  /**
   * Reads a request, or refuses it.
   *
   * @throws CognitoFault naming everything that is wrong with it
   */
  ObjectNode accept(JsonNode request, Set<String> taught) {
    var read = read(request);
    var broken = broken("", read, taught);
    if (!broken.isEmpty()) {
      throw CognitoFault.invalid(
          "%d validation error%s detected: %s"
              .formatted(broken.size(), broken.size() == 1 ? "" : "s", String.join("; ", broken)));
    }
    return read;
  }

  private static String spelt(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
