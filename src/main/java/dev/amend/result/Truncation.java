package dev.amend.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Cuts a result's data to what an event holds: whole parts, the least needed first, and visibly.
 */
final class Truncation {

  /**
   * An entry's 256 KiB (EventBridge PutEvents) less what metadata, source and detail-type may take.
   */
  static final int MOST_BYTES = (256 - 16) * 1024;

  /** What a change that is no list says of its setting; its name stays. */
  private static final List<String> VALUES = List.of("before", "after", "unitBefore", "unitAfter");

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
    data.remove(List.of("undo", "undoPartial"));
    cutLargest(data, change -> change.has("added"), Truncation::count);
    if (!fits(data)) {
      data.withArray("/warnings").removeAll();
    }
    cutLargest(
        data,
        change -> change.has("before") || change.has("after"),
        change -> change.remove(VALUES));
    return fits(data) ? data : withoutNotes(data);
  }

  private static void cutLargest(
      ObjectNode data, Predicate<JsonNode> cuttable, Consumer<ObjectNode> cut) {
    while (!fits(data)) {
      var largest =
          StreamSupport.stream(data.path("changes").spliterator(), false)
              .filter(cuttable)
              .max(Comparator.comparingInt(Truncation::bytes));
      if (largest.isEmpty()) {
        return;
      }
      cut.accept((ObjectNode) largest.get());
    }
  }

  private static void count(ObjectNode change) {
    change.put("addedCount", change.remove("added").size());
    change.put("removedCount", change.remove("removed").size());
  }

  /**
   * So that the event gets out at all: violations' values go, then the last violations, then half
   * of the quoted text after the other.
   */
  private static ObjectNode withoutNotes(ObjectNode data) {
    data.path("violations").forEach(violation -> ((ObjectNode) violation).remove("value"));
    var violations = data.withArray("/violations");
    while (violations.size() > 1 && !fits(data)) {
      keep(violations, Math.min(VIOLATIONS_KEPT, violations.size() - 1));
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

  private static void keep(ArrayNode array, int elements) {
    while (array.size() > elements) {
      array.remove(array.size() - 1);
    }
  }

  private static boolean fits(ObjectNode data) {
    return bytes(data) <= MOST_BYTES;
  }

  private static int bytes(JsonNode json) {
    return ResultJson.write(json).getBytes(UTF_8).length;
  }
}
