package dev.amend.local.cognito;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Random faults. The same seed and the same calls in the same order give the same faults. */
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
   * Injects the faults that every caller must expect: concurrent modification, throttling, internal
   * errors, lost calls and lost answers.
   *
   * @param seed determines which calls get a fault
   * @param probability the probability of each kind of fault in each call, from 0 to 1
   * @return the faults
   */
  public static SeededFaults usual(long seed, double probability) {
    return new SeededFaults(seed)
        .with(
            probability,
            CallMatch.on("UpdateUserPoolClient"),
            Effect.refuse(KnownFaults.concurrentModification()))
        .with(probability, CallMatch.ANY, Effect.refuse(KnownFaults.throttled()))
        .with(new Chance(probability, CallMatch.ANY, SeededFaults::internalError))
        .with(probability, CallMatch.ANY, Effect.loseCall())
        .with(probability, CallMatch.ANY, Effect.loseAnswer());
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
    return with(new Chance(probability, match, _ -> effect));
  }

  private synchronized SeededFaults with(Chance chance) {
    chances.add(chance);
    return this;
  }

  private static Effect internalError(Call call) {
    return Effect.refuse(KnownFaults.internalError(call.operation()));
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
