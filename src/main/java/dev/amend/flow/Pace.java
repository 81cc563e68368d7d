package dev.amend.flow;

import java.time.Duration;

/**
 * Pauses between attempts, each twice as long as the one before up to a limit, while patience
 * lasts.
 */
final class Pace {

  private final TimeSource time;
  private final Deadline patience;
  private final Duration most;
  private Duration next;

  Pace(Duration first, Duration most, Deadline patience, TimeSource time) {
    this.next = first;
    this.most = most;
    this.patience = patience;
    this.time = time;
  }

  /** Pauses; returns false, at once, when that would take longer than patience lasts. */
  boolean pause() {
    if (!patience.allows(next)) {
      return false;
    }
    time.pause(next);
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(most) < 0 ? doubled : most;
    return true;
  }
}
