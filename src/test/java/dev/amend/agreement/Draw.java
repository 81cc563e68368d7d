package dev.amend.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Draws at random, the same again for the same seed. */
final class Draw {

  private final SplittableRandom random;

  Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Draws a number from 0 up to, not including, a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Says yes so many times out of a hundred. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** Draws one of these. */
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Draws one of these, three times out of four from the first half, where the good ones stand. */
  <T> T mostlyGood(List<T> choices) {
    return percent(75) ? choices.get(random.nextInt((choices.size() + 1) / 2)) : oneOf(choices);
  }

  /** Draws some of these, each at most once. */
  <T> List<T> someOf(List<T> choices, int most) {
    var shuffled = new ArrayList<>(choices);
    for (var index = shuffled.size() - 1; index > 0; index--) {
      Collections.swap(shuffled, index, random.nextInt(index + 1));
    }
    return shuffled.subList(0, Math.min(shuffled.size(), random.nextInt(most + 1)));
  }
}
