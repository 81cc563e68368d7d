package dev.amend.local.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Stands in for EventBridge: it takes what PutEvents brings, keeps the service's limits, and shows
 * what was published.
 */
public final class EventBusStandIn {

  private static final int MOST_ENTRIES = 10;
  private static final int MOST_BYTES = 256 * 1024;

  private final String name;
  private final List<PublishedEvent> events = new CopyOnWriteArrayList<>();
  private final List<Consumer<PublishedEvent>> targets = new CopyOnWriteArrayList<>();
  private final Faults callFaults = new Faults();
  private final Faults entryFaults = new Faults();

  /**
   * Makes a bus.
   *
   * @param name the only bus that there is
   */
  public EventBusStandIn(String name) {
    this.name = name;
  }

  /** Takes a PutEvents call, unless the service refuses it as a whole. */
  JsonNode putEvents(JsonNode request) throws CallRefusedException {
    var planned = callFaults.next();
    if (planned.isPresent()) {
      throw new CallRefusedException(500, planned.get());
    }
    var entries = request.path("Entries").valueStream().map(Entry::new).toList();
    keepLimits(entries);
    var answer = JsonNodeFactory.instance.objectNode();
    var answers = answer.putArray("Entries");
    entries.forEach(entry -> answers.add(answer(entry)));
    var failed = answers.valueStream().filter(one -> one.has("ErrorCode")).count();
    return answer.put("FailedEntryCount", failed);
  }

  /**
   * Shows what was published to this bus.
   *
   * @return every event of it since the start or the last {@link #clear()}, in order
   */
  public List<PublishedEvent> events() {
    return List.copyOf(events);
  }

  /**
   * Adds a target that gets every event from now on.
   *
   * @param target what to do with an event
   */
  public void deliverTo(Consumer<PublishedEvent> target) {
    targets.add(target);
  }

  /**
   * Lets the next calls fail as a whole, with status 500.
   *
   * @param times how many
   * @param refusal what they are told
   */
  public void failCalls(int times, Refusal refusal) {
    callFaults.plan(times, refusal);
  }

  /**
   * Lets the next entries fail within calls that succeed.
   *
   * @param times how many
   * @param refusal what is said of them
   */
  public void failEntries(int times, Refusal refusal) {
    entryFaults.plan(times, refusal);
  }

  /** Forgets events and planned failures. */
  public void clear() {
    events.clear();
    callFaults.clear();
    entryFaults.clear();
  }

  private static void keepLimits(List<Entry> entries) throws CallRefusedException {
    if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw invalid(
          "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member"
              + " must have length between 1 and 10");
    }
    if (entries.stream().mapToInt(Entry::size).sum() > MOST_BYTES) {
      throw invalid("Total size of the entries in the request is over the limit.");
    }
  }

  private static CallRefusedException invalid(String message) {
    return new CallRefusedException(400, new Refusal("ValidationException", message));
  }

  /**
   * Tells whether an event is for this bus, by name or ARN. The service accepts one for a bus that
   * does not exist, and drops it (EventBridge user guide, sending events with PutEvents).
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
    }
    return answer.put("EventId", event.id());
  }
}
