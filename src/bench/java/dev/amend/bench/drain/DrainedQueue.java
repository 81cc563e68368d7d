package dev.amend.bench.drain;

import dev.amend.simulation.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An SQS queue, as far as an event source mapping sees it. A FIFO queue fills a batch from one
 * message group as far as it can, and gives out nothing of a group of which a message is in flight
 * (SQS developer guide, FIFO queue delivery logic). In a standard queue, every message is a group
 * of its own.
 */
final class DrainedQueue {

  /** As in template.yaml. */
  static final int MAX_RECEIVE_COUNT = 5;

  private static final Duration VISIBILITY_TIMEOUT = Duration.ofMinutes(3);
  private static final int BATCH_SIZE = 10;

  private final Scheduler scheduler;
  private final Map<String, Deque<QueuedMessage>> groups = new HashMap<>();
  private final Deque<String> ready = new ArrayDeque<>();
  private int left;
  private Duration drainedAfter = Duration.ZERO;
  private int returned;
  private int deadLetters;

  DrainedQueue(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void send(QueuedMessage message) {
    var messages = groups.computeIfAbsent(message.unit(), _ -> new ArrayDeque<>());
    if (messages.isEmpty()) {
      ready.add(message.unit());
    }
    messages.add(message);
    left++;
  }

  /** Receives a batch; empty if no message is visible. */
  List<QueuedMessage> receive() {
    var batch = new ArrayList<QueuedMessage>();
    while (batch.size() < BATCH_SIZE && !ready.isEmpty()) {
      var messages = messages(ready.remove());
      while (batch.size() < BATCH_SIZE && !messages.isEmpty()) {
        batch.add(messages.remove());
      }
    }
    batch.forEach(QueuedMessage::receive);
    return batch;
  }

  /**
   * Ends a batch: deletes its messages except some, which become visible when their timeout is over
   * or move to the dead-letter queue.
   */
  void end(List<QueuedMessage> batch, Collection<QueuedMessage> failed) {
    left -= batch.size() - failed.size();
    returned += failed.size();
    for (var message : batch.reversed()) {
      if (failed.contains(message)) {
        putBack(message);
      }
    }
    batch.stream()
        .map(QueuedMessage::unit)
        .distinct()
        .forEach(unit -> makeReady(unit, failed.stream().anyMatch(one -> unit.equals(one.unit()))));
    drainedAfter = Duration.ofNanos(scheduler.now());
  }

  private void putBack(QueuedMessage message) {
    if (message.receives() >= MAX_RECEIVE_COUNT) {
      deadLetters++;
      left--;
    } else {
      messages(message.unit()).addFirst(message);
    }
  }

  private void makeReady(String unit, boolean isInvisible) {
    if (messages(unit).isEmpty()) {
      groups.remove(unit);
    } else if (isInvisible) {
      scheduler.in(VISIBILITY_TIMEOUT, () -> ready.add(unit));
    } else {
      ready.add(unit);
    }
  }

  /** Tells whether every message was processed or moved to the dead-letter queue. */
  boolean isDrained() {
    return left == 0;
  }

  /** Returns when the last batch ended. */
  Duration drainedAfter() {
    return drainedAfter;
  }

  /** Returns how many times a message was handed back. */
  int returned() {
    return returned;
  }

  int deadLetters() {
    return deadLetters;
  }

  private Deque<QueuedMessage> messages(String unit) {
    return groups.getOrDefault(unit, new ArrayDeque<>());
  }
}
