package dev.amend.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Tells whether a function instance is busy. It belongs to the instance, not to an invocation. */
public final class UpdateActivity {

  private static final Duration RECENT = Duration.ofSeconds(10);

  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

  /**
   * Notes that a client is about to be changed.
   *
   * @return whether the last time was within the last ten seconds
   */
  public boolean note(Instant now) {
    return now.isBefore(last.getAndSet(now).plus(RECENT));
  }
}
