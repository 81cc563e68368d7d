package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.flow.Bounds;
import dev.amend.ledger.Completion;
import dev.amend.ledger.Entry;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Ledger;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Watches every effect as it happens, and speaks up at the first that must not be. */
final class Witness {

  private final Register register;
  private final SimulatedClients clients;
  private final Scheduler scheduler;
  private final Map<String, Write> effects = new HashMap<>();
  private final Set<String> completed = new HashSet<>();
  private final List<String> order = new ArrayList<>();
  private final Set<String> accounted = new HashSet<>();
  private int overwritten;

  Witness(Register register, SimulatedClients clients, Scheduler scheduler) {
    this.register = register;
    this.clients = clients;
    this.scheduler = scheduler;
  }

  /** An update leaves the function: it must be fresh, and answerable in time. */
  void sends(Execution process, Plan plan) {
    require(
        scheduler.now() - plan.readAt() <= Bounds.FRESHNESS.toNanos(),
        () -> process.name() + " sends an update on a stale Describe");
    require(
        process.hasTimeForAnUpdate(),
        () -> process.name() + " sends an update with too little time left");
  }

  /** An update has taken effect. */
  void updated(ClientKey key, Plan plan, Write write) {
    var writes = clients.of(key).writes();
    for (var index = writes.size() - 2;
        !writes.get(index).date().equals(plan.read().lastModified());
        index--) {
      var between = writes.get(index);
      require(
          between.foreign() && between.at() >= plan.readAt(),
          () -> "an update of " + key + " overwrites what it should have seen");
      overwritten++;
    }
    var course = new Retelling(register, plan.read());
    for (var entry : plan.applied()) {
      var record = entry.record();
      course.applied(entry);
      require(effects.putIfAbsent(record, write) == null, () -> record + " is applied twice");
      require(!completed.contains(record), () -> record + " is applied after it has ended");
    }
    course.requireEndsAt(write.after());
  }

  /** Requests have ended. */
  void completed(ClientKey key, Optional<Intent> open, Completion completion) {
    var results = inOrder(open, completion.ended());
    var course = Optional.<Retelling>empty();
    var unsent = false;
    for (var result : results) {
      var record = Ledger.record(result.origin().key());
      require(completed.add(record), () -> record + " ends twice");
      if (Verdicts.isUnknown(result)) {
        requireForeignWrite(key, open, record);
        accounted.add(record);
        continue;
      }
      order.add(record);
      var date = Verdicts.dateBefore(result);
      if (date.isPresent() && course.isEmpty()) {
        course = Optional.of(new Retelling(register, asOf(key, date.get())));
      }
      course.filter(told -> date.isPresent()).ifPresent(told -> told.tell(result));
      if (result.outcome() == Outcome.APPLIED) {
        unsent |= !effects.containsKey(record);
        accounted.add(record);
      }
    }
    if (unsent) {
      course.orElseThrow().requireNothingChanged();
    }
  }

  /** An invocation has ended in peace: it must have let go of what it took. */
  void requireNothingHeld(InMemoryLedger ledger, Set<String> owners) {
    for (var key : clients.keys()) {
      require(
          ledger.client(key).owner().filter(owners::contains).isEmpty(),
          () -> key + " is still held by an invocation that has ended");
    }
  }

  /** Lists the records in the order in which they ended; an unknown outcome has no place in it. */
  List<String> order() {
    return order;
  }

  /** Tells whether an update that took effect had a part of this request. */
  boolean tookEffect(String record) {
    return effects.containsKey(record);
  }

  /** Tells whether an applied result was seen to be justified. */
  boolean isAccounted(String record) {
    return accounted.contains(record);
  }

  /** Counts foreign writes that fell between a Describe and its Update. */
  int overwritten() {
    return overwritten;
  }

  private AppClient asOf(ClientKey key, Instant date) {
    var client = clients.of(key);
    return client.writes().stream()
        .filter(write -> write.date().equals(date))
        .findFirst()
        .map(client::at)
        .orElseThrow(() -> new InvariantViolation("a result tells of a state that never was"));
  }

  private void requireForeignWrite(ClientKey key, Optional<Intent> open, String record) {
    require(
        open.isPresent()
            && clients.of(key).writes().stream()
                .anyMatch(
                    write -> write.foreign() && write.date().isAfter(open.get().lastModified())),
        () -> record + " ends as unknown although nobody else has written");
  }

  private static List<Result> inOrder(Optional<Intent> open, List<Entry> entries) {
    var records = open.map(Intent::records).orElse(List.of());
    var sorted = new ArrayList<>(entries);
    if (entries.stream().allMatch(entry -> records.contains(entry.record()))) {
      sorted.sort(Comparator.comparingInt(entry -> records.indexOf(entry.record())));
    }
    return sorted.stream().map(entry -> ResultJson.recorded(entry.result())).toList();
  }

  private static void require(boolean condition, Supplier<String> otherwise) {
    if (!condition) {
      throw new InvariantViolation(otherwise.get());
    }
  }
}
