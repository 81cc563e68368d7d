package dev.amend.flow;

import java.time.Duration;

/** A moment on the monotonic clock by which something has to be done. */
final class Deadline {

  private final TimeSource time;
  private final long end;

  private Deadline(TimeSource time, long end) {
    this.time = time;
    this.end = end;
  }

  /** Sets a deadline from now on. */
  static Deadline in(Duration left, TimeSource time) {
    return new Deadline(time, time.nanos() + left.toNanos());
  }

  /** Tells what is left, never less than nothing. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - time.nanos()));
  }

  /** Tells whether more than this is left. */
  boolean allows(Duration duration) {
    return left().compareTo(duration) > 0;
  }

  /** Takes an equal share of what is left, for one of so many things that are still to do. */
  Deadline share(int things) {
    return in(left().dividedBy(things), time);
  }
}
