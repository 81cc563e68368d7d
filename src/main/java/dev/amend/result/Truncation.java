package dev.amend.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Cuts a result's data to what an event holds: whole parts, the least needed first, and visibly.
 */
final class Truncation {

  /**
   * An entry's 256 KiB (EventBridge PutEvents) less what metadata, source and detail-type may take.
   */
  static final int MOST_BYTES = (256 - 16) * 1024;

  private static final int VIOLATIONS_KEPT = 100;

  private Truncation() {}

  /**
   * Cuts what must be cut.
   *
   * @param data the data; changed in place where it is too large
   * @return it, with {@code truncated: true} when something was cut
   */
  static ObjectNode fit(ObjectNode data) {
    if (fits(data)) {
      return data;
    }
    data.put("truncated", true);
    data.remove("undo");
    while (!fits(data)) {
      var largest = largestList(data);
      if (largest.isEmpty()) {
        return withoutNotes(data);
      }
      count(largest.get());
    }
    return data;
  }

  private static Optional<ObjectNode> largestList(ObjectNode data) {
    return StreamSupport.stream(data.path("changes").spliterator(), false)
        .filter(change -> change.has("added"))
        .max(Comparator.comparingInt(Truncation::bytes))
        .map(ObjectNode.class::cast);
  }

  private static void count(ObjectNode change) {
    change.put("addedCount", change.remove("added").size());
    change.put("removedCount", change.remove("removed").size());
  }

  /**
   * Warnings go next; then, so that the event gets out at all, violations' values, their number and
   * the quoted text.
   */
  private static ObjectNode withoutNotes(ObjectNode data) {
    data.withArray("/warnings").removeAll();
    if (!fits(data)) {
      data.path("violations").forEach(violation -> ((ObjectNode) violation).remove("value"));
    }
    if (!fits(data) && data.path("violations") instanceof ArrayNode violations) {
      while (violations.size() > VIOLATIONS_KEPT) {
        violations.remove(violations.size() - 1);
      }
    }
    while (!fits(data) && data.has("request")) {
      var quoted = data.path("request").textValue();
      data.put(
          "request",
          quoted.substring(
              0, quoted.offsetByCodePoints(0, quoted.codePointCount(0, quoted.length()) / 2)));
    }
    return data;
  }

  private static boolean fits(ObjectNode data) {
    return bytes(data) <= MOST_BYTES;
  }

  private static int bytes(JsonNode json) {
    return ResultJson.write(json).getBytes(UTF_8).length;
  }
}
