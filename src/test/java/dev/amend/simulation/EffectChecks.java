package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.InMemoryStore;
import dev.amend.ledger.Intent.SettingsUpdate;
import dev.amend.request.Operation.SecretOperation;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.time.TimeBounds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Checks every effect as it happens, and fails the run at the first that must not happen. */
final class EffectChecks {

  private final SentMessages sent;
  private final SimulatedClients clients;
  private final Scheduler scheduler;
  private final InMemoryStore store;
  private final boolean hasPolicy;
  private final Map<String, Write> effects = new HashMap<>();
  private final Set<String> completed = new HashSet<>();
  private final List<String> order = new ArrayList<>();
  private int overwritten;
  private int approved;

  EffectChecks(
      SentMessages sent,
      SimulatedClients clients,
      Scheduler scheduler,
      InMemoryStore store,
      boolean hasPolicy) {
    this.sent = sent;
    this.clients = clients;
    this.scheduler = scheduler;
    this.store = store;
    this.hasPolicy = hasPolicy;
  }

  /** An invocation prepares an update: its results must follow from what it read. */
  void prepared(UpdateAttempt attempt) {
    var replay = new ResultReplay(sent, attempt.read(), hasPolicy);
    attempt.prepared().forEach(replay::tell);
  }

  /** An update leaves the function: it must rest on a fresh Describe, and have time to return. */
  void sends(Execution process, UpdateAttempt attempt) {
    require(
        scheduler.now() - attempt.readAt() <= TimeBounds.MAX_DESCRIBE_AGE.toNanos(),
        () -> process.name() + " sends an update on an old Describe");
    require(
        process.hasTimeForAnUpdate(),
        () -> process.name() + " sends an update with too little time left");
    require(
        attempt.read().unknownMembers().isEmpty(),
        () -> process.name() + " sends an update that resets unknown members");
  }

  /** An update has taken effect. */
  void updated(ClientKey key, UpdateAttempt attempt, Write write) {
    requireNothingOverlooked(key, attempt);
    require(
        write.unknown().equals(SimulatedMembers.values(attempt.read().carriedMembers())),
        () -> "an update changes unknown members");
    var replay = new ResultReplay(sent, attempt.read(), hasPolicy);
    for (var result : attempt.applied()) {
      var id = result.origin().key();
      replay.applied(result);
      approved += result.data().has("approval") ? 1 : 0;
      require(effects.putIfAbsent(id, write) == null, () -> id + " is applied twice");
      require(!completed.contains(id), () -> id + " is applied after it has ended");
    }
    replay.requireEndsAt(write.after());
  }

  /** Only a foreign write between the Describe and the Update may be overwritten. */
  private void requireNothingOverlooked(ClientKey key, UpdateAttempt attempt) {
    var writes = clients.of(key).writes();
    for (var index = writes.size() - 2;
        !writes.get(index).date().equals(attempt.read().lastModified());
        index--) {
      var between = writes.get(index);
      require(
          between.foreign() && between.at() >= attempt.readAt(),
          () -> "an update of " + key + " overwrites what it should have seen");
      overwritten++;
    }
  }

  /**
   * Results have been recorded in one transaction.
   *
   * @param open the client's intent before
   * @param prepared the results that were prepared for the same keys before
   */
  void completed(
      Execution process,
      ClientKey key,
      Optional<OpenIntent<SettingsUpdate>> open,
      Map<String, Result> prepared,
      List<Result> results) {
    for (var result : results) {
      var id = result.origin().key();
      require(completed.add(id), () -> id + " ends twice");
      if (sent.request(result.origin()).operation() instanceof SecretOperation) {
        order.add(id);
      } else if (isUnknown(result)) {
        require(!process.knowsOfNoEffect(key), () -> id + " ends as unknown, which it is not");
        requireForeignWrite(key, open, id);
      } else {
        order.add(id);
        requireJustified(key, open, Optional.ofNullable(prepared.get(id)), result);
      }
    }
  }

  /**
   * A result is the one that was prepared, or follows from the client as its Describe showed it.
   */
  private void requireJustified(
      ClientKey key,
      Optional<OpenIntent<SettingsUpdate>> open,
      Optional<Result> prepared,
      Result result) {
    var id = result.origin().key();
    if (result.outcome() == Outcome.APPLIED) {
      require(effects.containsKey(id) || cancelsOut(open), () -> id + " is applied without effect");
      require(
          open.filter(intent -> intent.recordIds().contains(id)).isPresent()
              && isAsPrepared(prepared, result),
          () -> id + " is applied otherwise than prepared");
    } else if (!isAsPrepared(prepared, result)) {
      dateBefore(result)
          .ifPresent(date -> new ResultReplay(sent, asOf(key, date), hasPolicy).tell(result));
    }
  }

  private static boolean isAsPrepared(Optional<Result> prepared, Result result) {
    return prepared
        .filter(one -> one.outcome() == result.outcome())
        .filter(one -> one.data().path("changes").equals(result.data().path("changes")))
        .isPresent();
  }

  private static boolean cancelsOut(Optional<OpenIntent<SettingsUpdate>> open) {
    return open.filter(intent -> intent.intent().fingerprint().isEmpty()).isPresent();
  }

  /** An invocation has answered: it must have released what it took. */
  void requireReleased(Execution process, Instant now) {
    var latest = now.plus(TimeBounds.LATE_EFFECT).plus(TimeBounds.CLOCK_SKEW.multipliedBy(2));
    for (var key : clients.keys()) {
      var state = store.client(key);
      if (process.lease(key).filter(token -> state.fencingToken() - token <= 1).isPresent()) {
        require(
            !state.isHeldAt(process.isUnconfirmed(key) ? latest : now.plus(TimeBounds.CLOCK_SKEW)),
            () -> key + " is still held by an invocation that has answered");
        require(
            state.intent().isEmpty() || !process.knowsOfNoEffect(key),
            () -> key + " has an open intent of an update that had no effect");
      }
    }
  }

  /** Returns the keys in the order in which they ended; an unknown outcome has no place in it. */
  List<String> order() {
    return order;
  }

  /** Returns whether an update that took effect had a part of this request. */
  boolean tookEffect(String key) {
    return effects.containsKey(key);
  }

  /** Returns how many foreign writes fell between a Describe and its Update. */
  int overwritten() {
    return overwritten;
  }

  /** Returns how many approved requests had a part in an update that took effect. */
  int approved() {
    return approved;
  }

  static boolean isUnknown(Result result) {
    return result.codes().contains(Code.CLIENT_OUTCOME_UNKNOWN.toString());
  }

  private AppClient asOf(ClientKey key, Instant date) {
    var client = clients.of(key);
    return client.writes().stream()
        .filter(write -> write.date().equals(date))
        .findFirst()
        .map(client::at)
        .orElseThrow(() -> new InvariantViolation("a result tells of a state that never was"));
  }

  private static Optional<Instant> dateBefore(Result result) {
    return Optional.ofNullable(result.data().path("lastModified").path("before").textValue())
        .map(Instant::parse);
  }

  /** Another writer, or a new member of the service, hides whether the update was applied. */
  private void requireForeignWrite(
      ClientKey key, Optional<OpenIntent<SettingsUpdate>> open, String id) {
    require(
        open.filter(intent -> isHidden(key, intent.intent())).isPresent(),
        () -> id + " ends as unknown although no other writer has changed the client");
  }

  private boolean isHidden(ClientKey key, SettingsUpdate intent) {
    return clients.of(key).writes().stream()
        .filter(write -> write.date().isAfter(intent.lastModified()))
        .anyMatch(write -> write.foreign() || !write.unknown().isEmpty());
  }

  private static void require(boolean condition, Supplier<String> otherwise) {
    if (!condition) {
      throw new InvariantViolation(otherwise.get());
    }
  }
}
