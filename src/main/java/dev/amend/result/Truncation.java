package dev.amend.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Shortens a result's data until an event can hold it. The least important parts go first. */
final class Truncation {

  /**
   * The 256 KiB of an entry (EventBridge API reference, PutEvents), less the space for metadata,
   * source and detail-type.
   */
  static final int MOST_BYTES = (256 - 16) * 1024;

  /** The values of a change that isn't a list; its field stays. */
  private static final List<String> VALUES = List.of("before", "after", "unitBefore", "unitAfter");

  private static final int VIOLATIONS_KEPT = 100;

  private Truncation() {}

  /**
   * Truncates data in place.
   *
   * @return the data, with {@code truncated: true} if something was left out
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
   * Leaves out the values of violations, then the last violations, then halves of the quoted text.
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
    return Json.write(json).getBytes(UTF_8).length;
  }
}
