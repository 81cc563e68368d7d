package dev.amend.flow;

import java.time.Duration;
import java.time.Instant;

/** Clocks that move only when somebody waits, or moves them. */
public final class ManualTime implements TimeSource {

  private Instant now = Instant.parse("2026-09-01T10:00:00Z");

  /**
   * Lets time go by.
   *
   * @param duration how much
   */
  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  @Override
  public void pause(Duration duration) {
    advance(duration);
  }
}
