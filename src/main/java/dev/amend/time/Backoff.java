package dev.amend.time;

import java.time.Duration;

/** Exponential backoff: each pause is twice as long as the one before, up to a maximum. */
public final class Backoff {

  private final Duration longest;
  private final Deadline deadline;
  private final TimeSource time;
  private Duration next;

  /**
   * Creates a backoff.
   *
   * @param first the first pause
   * @param longest the longest pause
   * @param deadline when the last pause must have ended
   * @param time the clock that waits
   */
  public Backoff(Duration first, Duration longest, Deadline deadline, TimeSource time) {
    this.next = first;
    this.longest = longest;
    this.deadline = deadline;
    this.time = time;
  }

  /**
   * Waits before the next attempt.
   *
   * @return false, without waiting, if the deadline would pass during the pause
   */
  public boolean pause() {
    if (!deadline.allows(next)) {
      return false;
    }
    time.pause(next);
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
    return true;
  }
}
