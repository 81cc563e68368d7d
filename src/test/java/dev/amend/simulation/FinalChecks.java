package dev.amend.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Code;
import dev.amend.ledger.InMemoryRecord;
import dev.amend.request.Origin;
import dev.amend.request.ParsedRequest;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What must hold when all is quiet. */
final class FinalChecks {

  private static final List<Code> POLICY =
      List.of(Code.POLICY_DENIED, Code.POLICY_APPROVAL_REQUIRED);

  /** What a request is rejected for that can still be applied later. */
  static final List<Code> REPAIRABLE =
      List.of(Code.CLIENT_UNKNOWN_SETTING, Code.POLICY_DENIED, Code.POLICY_APPROVAL_REQUIRED);

  private final World world;
  private final SimulatedQueue queue;

  FinalChecks(World world, SimulatedQueue queue) {
    this.world = world;
    this.queue = queue;
  }

  /** Everything has ended or is in the dead-letter queue, and has an event. */
  void afterFirstQuiet() {
    for (var dead : queue.dead()) {
      if (dead.fate() == Message.Fate.RETURNED) {
        require(
            events().anyMatch(event -> brought(event, dead) && has(event, Outcome.ABANDONED)),
            dead.id() + " is in the dead-letter queue without an event");
      }
    }
    for (var sent : world.sent().all()) {
      if (!queue.dead().contains(sent.message())) {
        requireEnded(sent);
      }
    }
    requireEqualEvents();
  }

  /** Everything has ended, for good. */
  void afterRedrive() {
    require(queue.nextVisible().isEmpty() && queue.dead().isEmpty(), "messages are left over");
    world.sent().all().forEach(this::requireEnded);
    requireEqualEvents();
    requireNothingHeld();
    requireNoSecret();
    world.secretChecks().atTheEnd();
    require(
        events()
            .noneMatch(
                event ->
                    event
                        .findValuesAsText("code")
                        .contains(Code.SECRET_ROTATION_INTERRUPTED.toString())),
        "a rotation counts as interrupted although no one else writes secrets");
    new GroupOrder(world).check();
  }

  private void requireEnded(SentMessages.Sent sent) {
    switch (sent.parsed()) {
      case ParsedRequest.Unreadable _, ParsedRequest.Invalid _ ->
          requireEvent(sent, Outcome.REJECTED);
      case ParsedRequest.Valid(var request) when request.isPlan() ->
          requireEvent(sent, Outcome.PLANNED, Outcome.REJECTED, Outcome.CONFLICTED);
      case ParsedRequest.Valid(var request) -> requireRecorded(sent, request.origin());
    }
  }

  private void requireEvent(SentMessages.Sent sent, Outcome... outcomes) {
    require(
        events()
            .anyMatch(
                event ->
                    brought(event, sent.message())
                        && java.util.stream.Stream.of(outcomes)
                            .anyMatch(outcome -> has(event, outcome))),
        sent.message().id() + " has no event");
  }

  private void requireRecorded(SentMessages.Sent sent, Origin origin) {
    var message = sent.message();
    if (POLICY.stream().anyMatch(code -> wasTold(message, code))) {
      // Another message with the same key and content may have an outcome that isn't told yet.
      return;
    }
    var record = world.store().record(origin.key());
    var isInProgressForAnother =
        record.filter(one -> !one.isCompleted()).isPresent()
            && wasTold(message, Code.CLIENT_UNKNOWN_SETTING);
    if (isInProgressForAnother
        || record.filter(one -> one.digest().equals(origin.digest())).isEmpty()) {
      require(
          wasTold(message, Code.IDEMPOTENCY_KEY_REUSED)
              || wasTold(message, Code.CLIENT_UNKNOWN_SETTING),
          message.id() + " has no outcome and was not told why");
      return;
    }
    var result = record.orElseThrow().result();
    require(
        record.filter(InMemoryRecord::isCompleted).isPresent(), message.id() + " has no outcome");
    require(
        events()
            .anyMatch(
                event -> event.path("metadata").path("id").asText().equals(result.id().toString())),
        message.id() + " has an outcome and no event");
    require(
        !world.checks().tookEffect(origin.key())
            || result.outcome() == Outcome.APPLIED
            || EffectChecks.isUnknown(result),
        message.id() + " is " + result.outcome() + " and took effect: " + result.data());
    require(
        !wasTold(message, Code.IDEMPOTENCY_KEY_REUSED),
        message.id() + " owns its key and was told that it does not");
  }

  private boolean wasTold(Message message, Code code) {
    return events()
        .anyMatch(
            event ->
                brought(event, message)
                    && event.findValuesAsText("code").contains(code.toString()));
  }

  /** All events of one recorded outcome say the same, and what the record says. */
  private void requireEqualEvents() {
    var first = new HashMap<String, ObjectNode>();
    for (var sent : world.sent().all()) {
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

  private Optional<Result> recorded(SentMessages.Sent sent) {
    return sent.parsed() instanceof ParsedRequest.Valid(var request)
        ? world
            .store()
            .record(request.origin().key())
            .filter(InMemoryRecord::isCompleted)
            .map(InMemoryRecord::result)
        : Optional.empty();
  }

  /** The part of an event that every publication has in common. */
  private static ObjectNode told(ObjectNode event) {
    var told = event.deepCopy();
    told.withObject("/metadata")
        .remove(java.util.List.of("replayed", "correlationId", "causationId", "requestedBy"));
    return told;
  }

  private void requireNothingHeld() {
    var later = world.wallClock().plus(Duration.ofMinutes(1));
    for (var client : world.clients().keys()) {
      var state = world.store().client(client);
      require(state.intent().isEmpty(), client + " has an open intent");
      require(!state.isHeldAt(later), client + " is still held");
    }
    for (var sent : world.sent().all()) {
      require(
          world
              .store()
              .record(
                  sent.parsed() instanceof ParsedRequest.Valid(var request)
                      ? request.origin().key()
                      : "")
              .filter(record -> !record.isCompleted())
              .isEmpty(),
          sent.message().id() + " is still in progress");
    }
  }

  private void requireNoSecret() {
    require(!world.bus().events().toString().contains(Workload.SECRET), "an event has a secret");
    require(!world.store().toString().contains(Workload.SECRET), "the ledger has a secret");
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
