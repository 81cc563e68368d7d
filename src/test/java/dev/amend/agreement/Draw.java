package dev.amend.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Makes random choices. The same seed makes the same choices. */
final class Draw {

  private final SplittableRandom random;

  Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns a number from 0, below a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Returns true with a probability, in percent. */
  boolean percent(int probability) {
    return random.nextInt(100) < probability;
  }

  /** Returns one of the choices. */
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Returns one of the choices, in 75 percent from the first half, which has the valid ones. */
  <T> T mostlyValid(List<T> choices) {
    return percent(75) ? choices.get(random.nextInt((choices.size() + 1) / 2)) : oneOf(choices);
  }

  /** Returns some of the choices, each at most once. */
  <T> List<T> someOf(List<T> choices, int most) {
    var shuffled = new ArrayList<>(choices);
    for (var index = shuffled.size() - 1; index > 0; index--) {
      Collections.swap(shuffled, index, random.nextInt(index + 1));
    }
    return shuffled.subList(0, Math.min(shuffled.size(), random.nextInt(most + 1)));
  }
}
