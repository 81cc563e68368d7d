package dev.amend.simulation;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Does what is due, in the order of virtual time. */
public final class Scheduler {

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
  private final int mostEvents;
  private long now;
  private long number;

  /**
   * Makes a scheduler with nothing to do.
   *
   * @param mostEvents how many events a run may take
   */
  public Scheduler(int mostEvents) {
    this.mostEvents = mostEvents;
  }

  /** Tells the virtual time in nanoseconds. */
  public long now() {
    return now;
  }

  /** Plans an action. */
  public void at(long time, Runnable action) {
    events.add(new Event(Math.max(now, time), number++, action));
  }

  /** Plans an action. */
  public void in(Duration delay, Runnable action) {
    at(now + delay.toNanos(), action);
  }

  /** Runs until nothing is left to do. */
  public void run() {
    for (var done = 0; !events.isEmpty(); done++) {
      if (done > mostEvents) {
        throw new InvariantViolation("the run does not come to rest");
      }
      var event = events.remove();
      now = event.at();
      event.action().run();
    }
  }

  private record Event(long at, long number, Runnable action) {}
}
