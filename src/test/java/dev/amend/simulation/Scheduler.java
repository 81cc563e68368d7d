package dev.amend.simulation;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Does what is due, in the order of virtual time. */
final class Scheduler {

  private static final int MOST_EVENTS = 200_000;

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
  private long now;
  private long number;

  /** Tells the virtual time in nanoseconds. */
  long now() {
    return now;
  }

  /** Plans an action. */
  void at(long time, Runnable action) {
    events.add(new Event(Math.max(now, time), number++, action));
  }

  /** Plans an action. */
  void in(Duration delay, Runnable action) {
    at(now + delay.toNanos(), action);
  }

  /** Runs until nothing is left to do. */
  void run() {
    for (var done = 0; !events.isEmpty(); done++) {
      if (done > MOST_EVENTS) {
        throw new InvariantViolation("the run does not come to rest");
      }
      var event = events.remove();
      now = event.at();
      event.action().run();
    }
  }

  private record Event(long at, long number, Runnable action) {}
}
