package dev.amend.agreement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Generates requests about a client's secrets, many of which are invalid. */
final class DrawnSecretChanges {

  /** The first half is valid. */
  private static final List<String> DURATIONS =
      List.of(
          "P90D",
          "P7D",
          "PT0S",
          "P0D",
          "PT12H",
          "PT90M",
          "PT86400S",
          "P1DT2H3M4S",
          "P1DT4S",
          "P999999DT999999H999999M999999S",
          "p90d",
          "P1W",
          "P3M",
          "P1Y",
          "PT0.5S",
          "-P1D",
          "P-1D",
          "PT1H-1M",
          "+P1D",
          "P",
          "PT",
          "P1DT",
          "P1D2H",
          "PT1S2M",
          "P1000000D",
          " P1D",
          "P1D\n",
          "P\u0663D",
          "ninety days",
          "");

  private static final List<String> IDS =
      List.of(
          "3n4b5urk1ft4fl3mg5e62d9ado--1788257400000",
          "i",
          "i".repeat(128),
          "\ud83d\ude00".repeat(128),
          "i".repeat(129),
          "\ud83d\ude00".repeat(129),
          "\ud83d",
          "");

  private DrawnSecretChanges() {}

  /** Adds {@code changes} to a request, sometimes with something that can't be beside them. */
  static void into(ObjectNode request, Draw draw) {
    var changes = request.putArray("changes");
    if (draw.percent(5)) {
      other(changes, draw);
    }
    change(changes.addObject(), draw);
    if (draw.percent(5)) {
      other(changes, draw);
    }
    if (draw.percent(5)) {
      request.putObject("patch").put("ClientName", "web");
    }
  }

  private static void other(ArrayNode changes, Draw draw) {
    switch (draw.below(3)) {
      case 0 -> change(changes.addObject(), draw);
      case 1 -> changes.addObject().put("op", "reset").put("field", "CallbackURLs");
      default -> changes.add(7);
    }
  }

  private static void change(ObjectNode change, Draw draw) {
    if (draw.percent(70)) {
      change.put("op", "rotateSecret");
      duration(change, "maxAge", draw);
      duration(change, "overlap", draw);
    } else {
      change.put("op", "retireSecret");
      secretId(change, draw);
    }
    if (draw.percent(5)) {
      change.put(draw.oneOf(List.of("field", "value", "maxage", "maxAge", "secretId")), "P1D");
    }
  }

  private static void duration(ObjectNode change, String name, Draw draw) {
    if (draw.percent(5)) {
      change.put(name, 90);
    } else if (draw.percent(70)) {
      change.put(name, draw.mostlyValid(DURATIONS));
    }
  }

  private static void secretId(ObjectNode change, Draw draw) {
    if (draw.percent(5)) {
      change.putNull("secretId");
    } else if (draw.percent(95)) {
      change.put("secretId", draw.mostlyValid(IDS));
    }
  }
}
