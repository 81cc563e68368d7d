package dev.amend.local.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Random faults. The same seed and the same calls in the same order lead to the same faults. */
public final class SeededFaults {

  private final SplittableRandom random;
  private final List<Chance> chances = new ArrayList<>();

  /**
   * Creates faults, none at first.
   *
   * @param seed determines which calls get a fault
   */
  public SeededFaults(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Injects no faults. */
  public static SeededFaults none() {
    return new SeededFaults(0);
  }

  /**
   * Adds a fault. If several faults are due in one call, the one that was added first applies.
   *
   * @param probability from 0 to 1
   * @param match the calls that it can apply to
   * @param effect what it does
   * @return this
   */
  public SeededFaults with(double probability, CallMatch match, Effect effect) {
    return with(probability, match, _ -> effect);
  }

  /**
   * Adds a fault whose effect depends on the call.
   *
   * @param probability from 0 to 1
   * @param match the calls that it can apply to
   * @param effect what it does to a call
   * @return this
   */
  public synchronized SeededFaults with(
      double probability, CallMatch match, Function<Call, Effect> effect) {
    chances.add(new Chance(probability, match, effect));
    return this;
  }

  synchronized Effect draw(Call call) {
    for (var chance : chances) {
      if (chance.match.matches(call) && random.nextDouble() < chance.probability) {
        return chance.effect.apply(call);
      }
    }
    return Effect.NONE;
  }

  private record Chance(double probability, CallMatch match, Function<Call, Effect> effect) {}
}
