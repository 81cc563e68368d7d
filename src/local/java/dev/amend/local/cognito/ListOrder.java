package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Shuffles lists. The service doesn't return them in the order sent (Cognito developer guide,
 * updating user pool and app client configuration). Here the order is another one in each answer,
 * and never the order sent.
 */
final class ListOrder {

  private final Random random;

  ListOrder(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a list in any order, also the one that it has. */
  synchronized <T> List<T> anyOrder(List<T> list) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Returns a copy of an object whose lists are shuffled. */
  synchronized ObjectNode shuffled(ObjectNode object) {
    var copy = object.deepCopy();
    for (var member : copy.properties()) {
      if (member.getValue() instanceof ArrayNode array) {
        var sent = new ArrayList<JsonNode>();
        array.forEach(sent::add);
        var elements = new ArrayList<>(sent);
        Collections.shuffle(elements, random);
        if (elements.equals(sent)) {
          Collections.rotate(elements, 1);
        }
        array.removeAll();
        array.addAll(elements);
      }
    }
    return copy;
  }
}
