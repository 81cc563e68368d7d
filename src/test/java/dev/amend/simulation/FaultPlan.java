package dev.amend.simulation;

import dev.amend.time.TimeBounds;
import java.time.Duration;
import java.util.List;

/** How bad things are in one run: which faults come, how often, and how slow calls are. */
final class FaultPlan {

  private static final List<Fault> FAULTS = List.of(Fault.values());
  private static final List<Double> RATES = List.of(0.02, 0.05, 0.1, 0.15, 0.2, 0.3);

  private final SeededRandom random;
  private final double rate;
  private double slowness;
  private final long outage;
  private final long outageEnd;
  private int left;

  FaultPlan(SeededRandom random) {
    this.random = random;
    this.rate = random.oneOf(RATES);
    this.slowness = random.oneOf(List.of(0.0, 0.02, 0.1));
    this.outage = random.within(Duration.ofSeconds(200)).toNanos();
    this.outageEnd = outage + random.within(Duration.ofSeconds(20)).toNanos();
    this.left = random.between(1, 20);
  }

  /** Ends all faults and slowness, for good. */
  void clear() {
    left = 0;
    slowness = 0;
  }

  /** Draws what goes wrong with the next call. */
  Fault next() {
    return strikes(rate) ? FAULTS.get(random.between(1, FAULTS.size() - 1)) : Fault.NONE;
  }

  /** Draws what goes wrong with the next call to the ledger, which is out for a while at times. */
  Fault ledgerFault(long now) {
    return left > 0 && now >= outage && now < outageEnd ? Fault.LOST_CALL : next();
  }

  /** Draws whether something goes wrong that has a chance of its own. */
  boolean strikes(double chance) {
    if (left == 0 || !random.chance(chance)) {
      return false;
    }
    left--;
    return true;
  }

  /** Draws how long a call takes one way. */
  Duration latency() {
    return random.chance(slowness)
        ? random.within(Duration.ofMillis(1_900))
        : random.within(Duration.ofMillis(15));
  }

  /** Draws how long a caller waits before it gives up. */
  Duration patience() {
    return random.chance(0.5) ? TimeBounds.ATTEMPT_TIMEOUT : random.within(Duration.ofMillis(200));
  }

  /** Draws how long an instance waits for an answer before it dies. */
  Duration lastWait() {
    return random.chance(0.5) ? Duration.ZERO : random.within(TimeBounds.ATTEMPT_TIMEOUT);
  }

  /** Draws how little more time is left than an update needs. */
  Duration tightness() {
    return random.within(Duration.ofMillis(500));
  }

  /** Draws how late a call takes effect after its caller gave up. */
  Duration lateness() {
    return random.within(TimeBounds.LATE_EFFECT);
  }
}
