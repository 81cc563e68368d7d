package dev.amend.time;

import java.time.Duration;

/** A point on the monotonic clock by which something must be done. */
public final class Deadline {

  private final TimeSource time;
  private final long end;

  private Deadline(TimeSource time, long end) {
    this.time = time;
    this.end = end;
  }

  /** Sets a deadline at a duration from now. */
  public static Deadline in(Duration duration, TimeSource time) {
    return new Deadline(time, time.nanos() + duration.toNanos());
  }

  /** Returns the time left, zero once the deadline has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, end - time.nanos()));
  }

  /** Returns the time left, but no more than a limit: for the timeout of a call. */
  public Duration leftUpTo(Duration limit) {
    var left = left();
    return left.compareTo(limit) < 0 ? left : limit;
  }

  /** Tells whether more than a duration is left. */
  public boolean allows(Duration duration) {
    return left().compareTo(duration) > 0;
  }

  /** Returns the deadline of the first of several tasks that share the time left equally. */
  public Deadline share(int tasks) {
    return in(left().dividedBy(tasks), time);
  }

  /** Returns a deadline that is earlier by a duration. */
  public Deadline earlierBy(Duration duration) {
    return new Deadline(time, end - duration.toNanos());
  }
}
