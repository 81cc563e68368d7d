package dev.amend.simulation;

import dev.amend.flow.Bounds;
import java.time.Duration;
import java.util.List;

/** How bad things are in one run: which faults come, how often, and how slow calls are. */
final class Weather {

  private static final List<Fault> FAULTS = List.of(Fault.values());
  private static final List<Double> RATES = List.of(0.02, 0.05, 0.1, 0.15, 0.2, 0.3);

  private final Dice dice;
  private final double rate;
  private double slowness;
  private final long outage;
  private final long outageEnd;
  private int left;

  Weather(Dice dice) {
    this.dice = dice;
    this.rate = dice.oneOf(RATES);
    this.slowness = dice.oneOf(List.of(0.0, 0.02, 0.1));
    this.outage = dice.within(Duration.ofSeconds(200)).toNanos();
    this.outageEnd = outage + dice.within(Duration.ofSeconds(20)).toNanos();
    this.left = dice.between(1, 20);
  }

  /** Ends all faults and slowness, for good. */
  void clear() {
    left = 0;
    slowness = 0;
  }

  /** Draws what goes wrong with the next call. */
  Fault next() {
    return strikes(rate) ? FAULTS.get(dice.between(1, FAULTS.size() - 1)) : Fault.NONE;
  }

  /** Draws what goes wrong with the next call to the ledger, which is out for a while at times. */
  Fault ledgerFault(long now) {
    return left > 0 && now >= outage && now < outageEnd ? Fault.LOST_CALL : next();
  }

  /** Draws whether something goes wrong that has a chance of its own. */
  boolean strikes(double chance) {
    if (left == 0 || !dice.chance(chance)) {
      return false;
    }
    left--;
    return true;
  }

  /** Draws how long a call takes one way. */
  Duration latency() {
    return dice.chance(slowness)
        ? dice.within(Duration.ofMillis(1_900))
        : dice.within(Duration.ofMillis(15));
  }

  /** Draws how long a caller waits before it gives up. */
  Duration patience() {
    return dice.chance(0.5) ? Bounds.ATTEMPT_TIMEOUT : dice.within(Duration.ofMillis(200));
  }

  /** Draws how long an instance waits for an answer before it dies. */
  Duration lastWait() {
    return dice.chance(0.5) ? Duration.ZERO : dice.within(Bounds.ATTEMPT_TIMEOUT);
  }

  /** Draws how little more time is left than an update needs. */
  Duration tightness() {
    return dice.within(Duration.ofMillis(500));
  }

  /** Draws how late a call takes effect after its caller gave up. */
  Duration lateness() {
    return dice.within(Bounds.LATE_EFFECT);
  }
}
