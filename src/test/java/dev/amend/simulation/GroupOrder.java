package dev.amend.simulation;

import dev.amend.appclient.Code;
import dev.amend.request.ParsedRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Within a message group requests end in the order in which they were sent. Left out are requests
 * that were in the dead-letter queue or left open, and keys that are used in several groups.
 *
 * @param world the run
 */
record GroupOrder(World world) {

  void check() {
    var order = world.checks().order();
    Map<String, List<String>> groups = new LinkedHashMap<>();
    var groupOf = new HashMap<String, String>();
    Set<String> exempt = new HashSet<>();
    for (var sent : world.sent().all()) {
      if (sent.message().group().isEmpty()
          || !(sent.parsed() instanceof ParsedRequest.Valid accepted)
          || accepted.request().isPlan()) {
        continue;
      }
      var group = sent.message().group().get();
      var record = accepted.request().origin().key();
      var before = groupOf.putIfAbsent(record, group);
      if (before == null) {
        groups.computeIfAbsent(group, name -> new ArrayList<>()).add(record);
      }
      if (sent.message().everDead()
          || wasLeftOpen(sent.message())
          || (before != null && !before.equals(group))) {
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

  /**
   * A rejection that can be repaired, or comes from the policy, is not recorded: the request may
   * end later, out of order.
   */
  private boolean wasLeftOpen(Message message) {
    var isPolicyRun = world.authorizer().policy().isPresent();
    return (isPolicyRun && message.receives() > 1)
        || FinalChecks.REPAIRABLE.stream().anyMatch(code -> wasTold(message, code));
  }

  private boolean wasTold(Message message, Code code) {
    return world.bus().events().stream()
        .anyMatch(
            event ->
                event.path("metadata").path("causationId").asText().equals(message.id())
                    && event.findValuesAsText("code").contains(code.toString()));
  }
}
