package dev.amend.policy.agreement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws policy files whose patterns match now and then. */
public final class DrawnPolicy {

  private static final List<String> EFFECTS = List.of("allow", "approve", "deny");

  private DrawnPolicy() {}

  /** Draws a policy, the same again for the same seed. */
  public static ObjectNode of(long seed) {
    return of(new Draw(seed));
  }

  public static ObjectNode of(Draw draw) {
    var policy = Json.object().put("version", 1);
    if (draw.percent(80)) {
      policy.put("default", draw.oneOf(EFFECTS));
    }
    policy.putObject("entries").put("queue", "sqs");
    var rules = policy.putArray("rules");
    for (var count = draw.below(9); count > 0; count--) {
      rules.add(rule("rule-" + count, draw));
    }
    return policy;
  }

  private static ObjectNode rule(String id, Draw draw) {
    var rule = Json.object().put("id", id).put("effect", draw.oneOf(EFFECTS));
    if (draw.percent(95)) {
      rule.set("when", when(draw));
    }
    return rule;
  }

  private static ObjectNode when(Draw draw) {
    var when = Json.object();
    var taken = new HashSet<String>();
    for (var count = 1 + draw.below(3); count > 0; count--) {
      put(when, taken, draw);
    }
    if (draw.percent(25)) {
      alternatives(when, taken, draw);
    }
    if (taken.contains("claimed.requestedBy") && taken.add("producer.alias")) {
      when.withObject("/producer").putArray("alias").add(DrawnValues.one("producer.alias", draw));
    }
    return when;
  }

  /** A member that stands beside {@code $or} must not stand in it. */
  private static void alternatives(ObjectNode when, Set<String> taken, Draw draw) {
    var alternatives = new ArrayList<ObjectNode>();
    for (var count = 2 + draw.below(2); count > 0; count--) {
      var alternative = Json.object();
      var own = new HashSet<>(taken);
      own.addAll(List.of("claimed.requestedBy", "producer.alias"));
      for (var members = 1 + draw.below(2); members > 0; members--) {
        put(alternative, own, draw);
      }
      if (!alternative.isEmpty()) {
        alternatives.add(alternative);
      }
    }
    if (alternatives.size() > 1) {
      when.putArray("$or").addAll(alternatives);
    }
  }

  private static void put(ObjectNode pattern, Set<String> taken, Draw draw) {
    var path = draw.oneOf(DrawnValues.PATHS);
    if (taken.add(path)) {
      var parts = path.split("\\.", 2);
      var parent = parts.length == 1 ? pattern : pattern.withObject("/" + parts[0]);
      parent.set(parts[parts.length - 1], patterns(path, draw));
    }
  }

  private static ArrayNode patterns(String path, Draw draw) {
    var patterns = Json.MAPPER.createArrayNode();
    for (var count = 1 + draw.below(3); count > 0; count--) {
      patterns.add(DrawnValues.one(path, draw));
    }
    return patterns;
  }
}
