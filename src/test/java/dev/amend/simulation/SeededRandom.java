package dev.amend.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** All chance of one run, from one seed. */
final class SeededRandom {

  private final SplittableRandom random;

  SeededRandom(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Draws a number from 0 to the bound, the bound excluded. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Draws a number, both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** Draws a duration shorter than the bound. */
  Duration within(Duration bound) {
    return Duration.ofNanos(random.nextLong(bound.toNanos()));
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
