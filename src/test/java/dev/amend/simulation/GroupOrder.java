package dev.amend.simulation;

import dev.amend.request.ParsedRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Within a message group requests end in the order in which they were sent. Left out is what was in
 * the dead-letter queue, and keys that stand in several groups.
 *
 * @param world the run
 */
record GroupOrder(World world) {

  void check() {
    var order = world.witness().order();
    Map<String, List<String>> groups = new LinkedHashMap<>();
    var groupOf = new HashMap<String, String>();
    Set<String> exempt = new HashSet<>();
    for (var sent : world.register().sent()) {
      if (sent.message().group().isEmpty()
          || !(sent.reading() instanceof ParsedRequest.Valid accepted)
          || accepted.request().isPlan()) {
        continue;
      }
      var group = sent.message().group().get();
      var record = Register.record(accepted.request());
      var before = groupOf.putIfAbsent(record, group);
      if (before == null) {
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(record);
      }
      if (sent.message().everDead() || (before != null && !before.equals(group))) {
        exempt.add(record);
      }
    }
    groups
        .values()
        .forEach(
            group -> {
              var ended =
                  group.stream()
                      .filter(record -> order.contains(record) && !exempt.contains(record))
                      .map(order::indexOf)
                      .toList();
              if (!ended.equals(ended.stream().sorted().toList())) {
                throw new InvariantViolation("a group's order was not kept: " + group + ended);
              }
            });
  }
}
