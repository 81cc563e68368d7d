package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

/**
 * Gives lists back in another order than they were sent, as the service does (Cognito developer
 * guide, updating), and here in a new one at each answer.
 */
final class ListOrder {

  private final Random random;

  ListOrder(long seed) {
    this.random = new Random(seed);
  }

  /** Copies an object, with every list in an order of its own. */
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
