package dev.amend.local.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An EventBridge event bus in memory. It enforces the limits of PutEvents. Thread-safe. */
public final class EventBusStandIn {

  private static final int MAX_ENTRIES = 10;
  private static final int MAX_BYTES = 256 * 1024;

  private final String name;
  private final List<PublishedEvent> events = new CopyOnWriteArrayList<>();
  private final List<Consumer<PublishedEvent>> targets = new CopyOnWriteArrayList<>();
  private volatile Consumer<PublishedEvent> otherBuses = _ -> {};
  private final Faults callFaults = new Faults();
  private final Faults entryFaults = new Faults();

  /**
   * Creates the only bus of the account.
   *
   * @param name its name
   */
  public EventBusStandIn(String name) {
    this.name = name;
  }

  /**
   * Accepts a PutEvents call.
   *
   * @throws CallRefusedException if the whole call is refused
   */
  JsonNode putEvents(JsonNode request) throws CallRefusedException {
    var planned = callFaults.next();
    if (planned.isPresent()) {
      throw new CallRefusedException(500, planned.get());
    }
    var entries = request.path("Entries").valueStream().map(Entry::new).toList();
    checkLimits(entries);
    var answer = JsonNodeFactory.instance.objectNode();
    var answers = answer.putArray("Entries");
    entries.forEach(entry -> answers.add(answer(entry)));
    var failed = answers.valueStream().filter(one -> one.has("ErrorCode")).count();
    return answer.put("FailedEntryCount", failed);
  }

  /**
   * Returns the events that were published to this bus.
   *
   * @return a copy, in order, since the start or the last {@link #clear()}
   */
  public List<PublishedEvent> events() {
    return List.copyOf(events);
  }

  /** Adds a target that receives every event from now on. */
  public void deliverTo(Consumer<PublishedEvent> target) {
    targets.add(target);
  }

  /** Sets what happens to events for other buses; without it, they are dropped. */
  public void onOtherBuses(Consumer<PublishedEvent> listener) {
    otherBuses = listener;
  }

  /** Removes all targets, so that events are kept and delivered nowhere. */
  public void removeTargets() {
    targets.clear();
  }

  /**
   * Makes the next calls fail with HTTP status 500.
   *
   * @param times how many calls
   * @param refusal the error in their answers
   */
  public void failCalls(int times, Refusal refusal) {
    callFaults.plan(times, refusal);
  }

  /**
   * Makes the next entries fail in calls that succeed.
   *
   * @param times how many entries
   * @param refusal the error of each
   */
  public void failEntries(int times, Refusal refusal) {
    entryFaults.plan(times, refusal);
  }

  /** Removes all events and planned failures. */
  public void clear() {
    events.clear();
    callFaults.clear();
    entryFaults.clear();
  }

  private static void checkLimits(List<Entry> entries) throws CallRefusedException {
    if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
      throw invalid(
          "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member"
              + " must have length between 1 and 10");
    }
    if (entries.stream().mapToInt(Entry::size).sum() > MAX_BYTES) {
      throw invalid("Total size of the entries in the request is over the limit.");
    }
  }

  private static CallRefusedException invalid(String message) {
    return new CallRefusedException(400, new Refusal("ValidationException", message));
  }

  /**
   * Tells whether an event is for this bus, by name or ARN. The service accepts an event for a bus
   * that doesn't exist, and drops it (EventBridge user guide, sending events with PutEvents).
   */
  private boolean isFor(PublishedEvent event) {
    return event.bus().equals(name) || event.bus().endsWith(":event-bus/" + name);
  }

  private ObjectNode answer(Entry entry) {
    var answer = JsonNodeFactory.instance.objectNode();
    var refusal = entryFaults.next().or(entry::refusal);
    if (refusal.isPresent()) {
      return answer
          .put("ErrorCode", refusal.get().code())
          .put("ErrorMessage", refusal.get().message());
    }
    var event = entry.event();
    if (isFor(event)) {
      events.add(event);
      targets.forEach(target -> target.accept(event));
    } else {
      otherBuses.accept(event);
    }
    return answer.put("EventId", event.id());
  }
}
