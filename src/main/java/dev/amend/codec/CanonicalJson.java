package dev.amend.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;

/** Writes JSON so that equal trees are equal text, whatever the order of their members. */
public final class CanonicalJson {

  private CanonicalJson() {}

  /** Writes a tree as compact JSON with sorted members. The order of arrays counts. */
  public static String write(JsonNode tree) {
    return Json.write(sorted(tree));
  }

  private static JsonNode sorted(JsonNode tree) {
    return switch (tree) {
      case ObjectNode object -> {
        var sorted = Json.object();
        object
            .propertyStream()
            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .forEach(member -> sorted.set(member.getKey(), sorted(member.getValue())));
        yield sorted;
      }
      case ArrayNode array -> {
        var sorted = Json.MAPPER.createArrayNode();
        array.forEach(element -> sorted.add(sorted(element)));
        yield sorted;
      }
      default -> tree;
    };
  }
}
