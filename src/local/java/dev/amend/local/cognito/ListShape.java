package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list.
 *
 * @param element the form of each element
 * @param least its fewest elements
 * @param most its most elements
 */
record ListShape(Shape element, int least, int most) implements Shape {

  static ListShape of(Shape element, int most) {
    return new ListShape(element, 0, most);
  }

  static ListShape of(Shape element) {
    return of(element, Integer.MAX_VALUE);
  }

  @Override
  public JsonNode read(JsonNode value) {
    if (!value.isArray()) {
      throw new CognitoFault("SerializationException", "Expected list or null");
    }
    var read = JsonNodeFactory.instance.arrayNode();
    value.forEach(one -> read.add(one.isNull() ? one : element.read(one)));
    return read;
  }

  /** Quotes the whole list, as the service does, and says all that it asks of an element. */
  @Override
  public List<String> broken(String path, JsonNode value, Set<String> taught) {
    var broken = new ArrayList<String>();
    if (value.size() > most) {
      broken.add(words(path, value, "Member must have length less than or equal to " + most));
    }
    if (value.size() < least) {
      broken.add(words(path, value, "Member must have length greater than or equal to " + least));
    }
    if (element instanceof StringShape text) {
      if (elements(value).anyMatch(one -> one.isNull() || !text.accepts(one.asText(), taught))) {
        var asked = text.asked().orElseThrow();
        broken.add(words(path, value, "Member must satisfy constraint: " + asked));
      }
    } else {
      for (var index = 0; index < value.size(); index++) {
        var member = "%s.%d.member".formatted(path, index + 1);
        broken.addAll(element.broken(member, value.get(index), taught));
      }
    }
    return broken;
  }

  @Override
  public Optional<String> asked() {
    return Optional.empty();
  }

  private static String words(String path, JsonNode value, String constraint) {
    var texts = elements(value).map(JsonNode::asText).toList();
    return Shape.words(path, " '" + texts + "'", constraint);
  }

  private static Stream<JsonNode> elements(JsonNode value) {
    return StreamSupport.stream(value.spliterator(), false);
  }
}
