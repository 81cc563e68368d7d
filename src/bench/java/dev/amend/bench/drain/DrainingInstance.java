package dev.amend.bench.drain;

import dev.amend.flow.Answer;
import dev.amend.flow.BatchItem;
import dev.amend.flow.ChangeFlow;
import dev.amend.simulation.Fiber;
import dev.amend.simulation.Scheduler;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One function instance: it receives batches, and runs one invocation at a time. */
final class DrainingInstance {

  /** As in template.yaml. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final Duration POLL = Duration.ofMillis(10);

  private final Scheduler scheduler;
  private final DrainedQueue queue;
  private final Function<TimeSource, ChangeFlow> flow;

  /**
   * Creates an instance.
   *
   * @param scheduler has the virtual time
   * @param queue the queue
   * @param flow creates the flow of an invocation with its clocks
   */
  DrainingInstance(Scheduler scheduler, DrainedQueue queue, Function<TimeSource, ChangeFlow> flow) {
    this.scheduler = scheduler;
    this.queue = queue;
    this.flow = flow;
  }

  /** Receives messages, now and again until the queue is drained. */
  void poll() {
    var batch = queue.receive();
    if (!batch.isEmpty()) {
      invoke(batch);
    } else if (!queue.isDrained()) {
      scheduler.in(POLL, this::poll);
    }
  }

  private void invoke(List<QueuedMessage> batch) {
    Fiber.of(self -> run(batch, new VirtualTime(scheduler, self))).resume();
  }

  private void run(List<QueuedMessage> batch, TimeSource time) {
    var deliveries =
        batch.stream().map(message -> message.delivery(DrainedQueue.MAX_RECEIVE_COUNT)).toList();
    var answers = flow.apply(time).run(deliveries, TIMEOUT);
    queue.end(
        batch,
        answers.entrySet().stream()
            .filter(answered -> answered.getValue() instanceof Answer.Retry)
            .map(Map.Entry::getKey)
            .map(BatchItem::position)
            .map(batch::get)
            .toList());
    scheduler.in(POLL, this::poll);
  }
}
