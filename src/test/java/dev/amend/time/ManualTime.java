package dev.amend.time;

import java.time.Duration;
import java.time.Instant;

/** Clocks that move only when the code under test waits, or when the test moves them. */
public final class ManualTime implements TimeSource {

  private Instant now;

  /** Creates clocks that show a fixed date. */
  public ManualTime() {
    this(Instant.parse("2026-09-01T10:00:00Z"));
  }

  /** Creates clocks that show a date. */
  public ManualTime(Instant now) {
    this.now = now;
  }

  /** Moves the clocks. */
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
