package dev.amend.bench.drain;

import dev.amend.ledger.UpdateActivity;
import dev.amend.ledger.UpdateQuota;
import dev.amend.ledger.UpdateSlots;
import dev.amend.time.TimeSource;
import java.time.Duration;

/** The quota in memory, shared by all instances. Its calls take as long as they may take in AWS. */
final class SharedSlots {

  private static final Duration RESERVING = SlowLedger.READ.plus(SlowLedger.TRANSACTION);

  private UpdateSlots slots = UpdateSlots.FREE;

  /** Returns the quota as one function instance sees it. */
  UpdateQuota of(UpdateActivity instance, TimeSource time) {
    return userPoolId -> instance.note(time.now()) ? reserve(userPoolId, time) : Duration.ZERO;
  }

  private Duration reserve(String userPoolId, TimeSource time) {
    time.pause(RESERVING);
    var now = time.now();
    var wait = Duration.between(now, slots.next(userPoolId, now));
    slots = slots.take(userPoolId, now);
    return wait;
  }
}
