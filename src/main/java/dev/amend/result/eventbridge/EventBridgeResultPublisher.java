package dev.amend.result.eventbridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amend.codec.Json;
import dev.amend.result.LogFields;
import dev.amend.result.Result;
import dev.amend.result.ResultPublisher;
import dev.amend.time.BoundedCall;
import dev.amend.time.BoundedCall.TimedOutException;
import dev.amend.time.Deadline;
import dev.amend.time.TimeBounds;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.lambda.powertools.logging.argument.StructuredArguments;

/** Publishes results with PutEvents, in as few calls as the service's limits allow. */
public final class EventBridgeResultPublisher implements ResultPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(EventBridgeResultPublisher.class);

  /** The maximum number of entries in one call (EventBridge API reference, PutEvents). */
  private static final int MOST_ENTRIES = 10;

  /**
   * The maximum number of bytes in one call, all entries together (EventBridge API reference,
   * PutEvents).
   */
  private static final int MOST_BYTES = 256 * 1024;

  private final EventBridgeClient eventBridge;
  private final String bus;
  private final String source;
  private final Deadline deadline;

  /**
   * Creates a publisher.
   *
   * @param eventBridge the client, with its retries
   * @param bus name or ARN of the event bus
   * @param source the source of the events
   * @param deadline when calls must have ended
   */
  public EventBridgeResultPublisher(
      EventBridgeClient eventBridge, String bus, String source, Deadline deadline) {
    this.eventBridge = eventBridge;
    this.bus = bus;
    this.source = source;
    this.deadline = deadline;
  }

  @Override
  public List<Result> publish(List<Result> results) {
    var failed = new ArrayList<Result>();
    var call = new ArrayList<Entry>();
    var bytes = 0;
    for (var result : results) {
      var entry = entry(result);
      if (call.size() == MOST_ENTRIES || bytes + entry.bytes() > MOST_BYTES) {
        failed.addAll(put(call));
        call.clear();
        bytes = 0;
      }
      call.add(entry);
      bytes += entry.bytes();
    }
    failed.addAll(put(call));
    return failed;
  }

  private Entry entry(Result result) {
    var detail = Json.write(result.document());
    var detailType = result.outcome().detailType();
    var bytes =
        source.getBytes(UTF_8).length
            + detailType.getBytes(UTF_8).length
            + detail.getBytes(UTF_8).length;
    return new Entry(
        result,
        PutEventsRequestEntry.builder()
            .eventBusName(bus)
            .source(source)
            .detailType(detailType)
            .detail(detail)
            .build(),
        bytes);
  }

  private List<Result> put(List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    var all = entries.stream().map(Entry::result).toList();
    try {
      var answer =
          BoundedCall.run(
              deadline.leftUpTo(TimeBounds.ATTEMPT_TIMEOUT),
              () ->
                  eventBridge.putEvents(
                      put -> put.entries(entries.stream().map(Entry::event).toList())));
      var failed = new ArrayList<Result>();
      for (var index = 0; index < entries.size(); index++) {
        var code = answer.entries().get(index).errorCode();
        if (code != null) {
          warn(all.get(index), code);
          failed.add(all.get(index));
        }
      }
      return failed;
    } catch (SdkException | TimedOutException e) {
      LOG.warn("PutEvents failed: {}", e.getClass().getSimpleName());
      return all;
    }
  }

  private static void warn(Result result, String code) {
    LOG.warn(
        "EventBridge refused a result event",
        LogFields.of(
            result.origin(),
            result.userPoolId(),
            result.clientId(),
            StructuredArguments.entry("errorCode", code)));
  }

  private record Entry(Result result, PutEventsRequestEntry event, int bytes) {}
}
