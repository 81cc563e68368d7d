package dev.amend.local.cognito;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Faults that strike by chance: for the same seed and the same calls in the same order, the same
 * faults.
 */
public final class SeededFaults {

  private final SplittableRandom random;
  private final List<Chance> chances = new ArrayList<>();

  /**
   * Begins with no fault.
   *
   * @param seed of the chance
   */
  public SeededFaults(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Never strikes.
   *
   * @return faults without any
   */
  public static SeededFaults none() {
    return new SeededFaults(0);
  }

  /**
   * Strikes with all that a caller has to expect: concurrent modification, throttling, the
   * service's own failure, lost calls and lost answers.
   *
   * @param seed of the chance
   * @param probability of each kind at each call, from 0 to 1
   * @return the faults
   */
  public static SeededFaults usual(long seed, double probability) {
    return new SeededFaults(seed)
        .with(
            probability,
            CallMatch.on("UpdateUserPoolClient"),
            Effect.refuse(KnownFaults.concurrentModification()))
        .with(probability, CallMatch.ANY, Effect.refuse(KnownFaults.throttled()))
        .with(new Chance(probability, CallMatch.ANY, SeededFaults::ownFailure))
        .with(probability, CallMatch.ANY, Effect.loseCall())
        .with(probability, CallMatch.ANY, Effect.loseAnswer());
  }

  /**
   * Adds a fault. Of several that would strike at one call, the one added first does.
   *
   * @param probability from 0 to 1
   * @param match at which calls
   * @param effect what happens there
   * @return this
   */
  public SeededFaults with(double probability, CallMatch match, Effect effect) {
    return with(new Chance(probability, match, call -> effect));
  }

  private synchronized SeededFaults with(Chance chance) {
    chances.add(chance);
    return this;
  }

  private static Effect ownFailure(Call call) {
    return Effect.refuse(KnownFaults.ownFailure(call.operation()));
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
