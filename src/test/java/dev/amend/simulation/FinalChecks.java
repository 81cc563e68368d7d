package dev.amend.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Code;
import dev.amend.ledger.InMemoryRecord;
import dev.amend.ledger.Ledger;
import dev.amend.request.Origin;
import dev.amend.request.ParsedRequest;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;

/** What must hold when all is quiet. */
final class FinalChecks {

  private final World world;
  private final SimulatedQueue queue;

  FinalChecks(World world, SimulatedQueue queue) {
    this.world = world;
    this.queue = queue;
  }

  /** Everything has ended or lies in the dead-letter queue, and somebody was told. */
  void afterFirstQuiet() {
    for (var dead : queue.dead()) {
      if (dead.fate() == Message.Fate.HANDED_BACK) {
        require(
            events().anyMatch(event -> brought(event, dead) && has(event, Outcome.ABANDONED)),
            dead.id() + " is in the dead-letter queue and nobody was told");
      }
    }
    for (var sent : world.register().sent()) {
      if (!queue.dead().contains(sent.message())) {
        requireEnded(sent);
      }
    }
    requireEqualEvents();
  }

  /** Everything has ended, for good. */
  void afterRedrive() {
    require(queue.nextVisible().isEmpty() && queue.dead().isEmpty(), "messages are left over");
    world.register().sent().forEach(this::requireEnded);
    requireEqualEvents();
    requireNothingHeld();
    requireNoSecret();
    new GroupOrder(world).check();
  }

  private void requireEnded(Register.Sent sent) {
    switch (sent.reading()) {
      case ParsedRequest.Unreadable unreadable -> requireEvent(sent, Outcome.REJECTED);
      case ParsedRequest.Invalid refused -> {
        if (refused.isPlan()) {
          requireEvent(sent, Outcome.REJECTED);
        } else if (owns(refused.origin())) {
          requireRecorded(sent, refused.origin());
        } else {
          requireEvent(sent, Outcome.REJECTED);
        }
      }
      case ParsedRequest.Valid accepted -> {
        if (accepted.request().isPlan()) {
          requireEvent(sent, Outcome.PLANNED, Outcome.REJECTED, Outcome.CONFLICTED);
        } else {
          requireRecorded(sent, accepted.request().origin());
        }
      }
    }
  }

  private boolean owns(Origin origin) {
    return world
        .ledger()
        .record(Ledger.record(origin.key()))
        .filter(record -> record.digest().equals(origin.digest()))
        .isPresent();
  }

  private void requireEvent(Register.Sent sent, Outcome... outcomes) {
    require(
        events()
            .anyMatch(
                event ->
                    brought(event, sent.message())
                        && java.util.stream.Stream.of(outcomes)
                            .anyMatch(outcome -> has(event, outcome))),
        sent.message().id() + " has no event");
  }

  private void requireRecorded(Register.Sent sent, Origin origin) {
    var id = Ledger.record(origin.key());
    var record = world.ledger().record(id);
    require(record.isPresent(), sent.message().id() + " has left no record");
    if (!record.get().digest().equals(origin.digest())) {
      require(
          events()
              .anyMatch(
                  event ->
                      brought(event, sent.message())
                          && event
                              .findValuesAsText("code")
                              .contains(Code.IDEMPOTENCY_KEY_REUSED.toString())),
          sent.message().id() + " was not told that its key is taken");
      return;
    }
    require(record.get().data().isPresent(), sent.message().id() + " has no outcome");
    var result = ResultJson.recorded(record.get().data().get());
    require(
        events()
            .anyMatch(
                event -> event.path("metadata").path("id").asText().equals(result.id().toString())),
        sent.message().id() + " has an outcome and no event");
    require(
        world.witness().tookEffect(id)
            ? result.outcome() == Outcome.APPLIED || Verdicts.isUnknown(result)
            : result.outcome() != Outcome.APPLIED || world.witness().isAccounted(id),
        sent.message().id() + " is " + result.outcome() + ", which it is not: " + result.data());
    require(
        !events()
            .anyMatch(
                event ->
                    brought(event, sent.message())
                        && event
                            .findValuesAsText("code")
                            .contains(Code.IDEMPOTENCY_KEY_REUSED.toString())),
        sent.message().id() + " owns its key and was told that it does not");
  }

  /** All events of one recorded outcome say the same, and what the record says. */
  private void requireEqualEvents() {
    var first = new HashMap<String, ObjectNode>();
    for (var sent : world.register().sent()) {
      recorded(sent)
          .ifPresent(result -> first.put(result.id().toString(), told(result.document())));
    }
    events()
        .forEach(
            event -> {
              var recorded = first.get(event.path("metadata").path("id").asText());
              require(
                  recorded == null || recorded.equals(told(event)),
                  "an event differs from its record: " + event + " / " + recorded);
            });
  }

  private Optional<Result> recorded(Register.Sent sent) {
    return Optional.of(sent.reading())
        .filter(ParsedRequest.Valid.class::isInstance)
        .map(ParsedRequest.Valid.class::cast)
        .flatMap(accepted -> world.ledger().record(Register.record(accepted.request())))
        .flatMap(InMemoryRecord::data)
        .map(ResultJson::recorded);
  }

  /** The part of an event that every publication has in common. */
  private static ObjectNode told(ObjectNode event) {
    var told = event.deepCopy();
    told.withObject("/metadata")
        .remove(
            java.util.List.of("replayed", "correlationId", "causationId", "requestedBy", "reason"));
    return told;
  }

  private void requireNothingHeld() {
    var later = world.wallClock().plus(Duration.ofMinutes(1));
    for (var client : world.clients().keys()) {
      require(world.ledger().client(client).intent().isEmpty(), client + " has an open intent");
      require(
          world.ledger().acquire(client, "anybody", later, later).isPresent(),
          client + " is still held");
    }
  }

  private void requireNoSecret() {
    require(!world.bus().events().toString().contains(Workload.SECRET), "an event has a secret");
    require(!world.ledger().toString().contains(Workload.SECRET), "the ledger has a secret");
  }

  private java.util.stream.Stream<ObjectNode> events() {
    return world.bus().events().stream();
  }

  private static boolean brought(ObjectNode event, Message message) {
    return event.path("metadata").path("causationId").asText().equals(message.id());
  }

  private static boolean has(ObjectNode event, Outcome outcome) {
    return event.path("data").path("outcome").asText().equals(outcome.toString());
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new InvariantViolation(otherwise);
    }
  }
}
