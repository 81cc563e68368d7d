package dev.amend.flow;

import java.time.Duration;
import java.time.Instant;

/** The flow's only access to time, so that a test can hold it. */
public interface TimeSource {

  /**
   * Tells the time of day, which may jump and differ between machines.
   *
   * @return now
   */
  Instant now();

  /**
   * Tells a monotonic time, for measuring only.
   *
   * @return nanoseconds since some moment
   */
  long nanos();

  /**
   * Waits.
   *
   * @param duration how long
   */
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
