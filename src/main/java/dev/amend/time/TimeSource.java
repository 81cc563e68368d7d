package dev.amend.time;

import java.time.Duration;
import java.time.Instant;

/** The function's only access to time, so that tests can control it. */
public interface TimeSource {

  /**
   * Returns the time of day. It may jump, and it differs between machines by up to {@link
   * TimeBounds#CLOCK_SKEW}.
   */
  Instant now();

  /** Returns a monotonic time in nanoseconds, for measuring durations only. */
  long nanos();

  /** Waits for a duration. */
  void pause(Duration duration);

  /** The machine's own clocks. */
  TimeSource SYSTEM =
      new TimeSource() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void pause(Duration duration) {
          try {
            Thread.sleep(duration);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      };
}
