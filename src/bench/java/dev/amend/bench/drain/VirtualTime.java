package dev.amend.bench.drain;

import dev.amend.simulation.Fiber;
import dev.amend.simulation.Scheduler;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.time.Instant;

/**
 * The clocks of one invocation. While the invocation waits, others run.
 *
 * <p>Only one thread of an invocation may wait at a time.
 *
 * @param scheduler has the virtual time
 * @param fiber runs the invocation
 */
record VirtualTime(Scheduler scheduler, Fiber fiber) implements TimeSource {

  private static final Instant START = Instant.parse("2026-09-01T10:00:00Z");

  /** Returns the time of day of a scheduler. */
  static Instant now(Scheduler scheduler) {
    return START.plusNanos(scheduler.now());
  }

  @Override
  public Instant now() {
    return now(scheduler);
  }

  @Override
  public long nanos() {
    return scheduler.now();
  }

  @Override
  public void pause(Duration duration) {
    scheduler.in(duration, fiber::resume);
    fiber.giveWay();
  }
}
