package dev.amend.policy.agreement;

import java.util.List;
import java.util.SplittableRandom;

/** Draws at random, the same again for the same seed. */
public final class Draw {

  private final SplittableRandom random;

  public Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
