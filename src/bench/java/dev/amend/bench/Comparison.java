package dev.amend.bench;

import dev.amend.bench.Rounds.Series;
import dev.amend.bench.report.Figure;
import dev.amend.bench.report.Unit;
import java.util.Locale;

/** Figures that compare two measurements of the same rounds. */
final class Comparison {

  private Comparison() {}

  /**
   * Divides one measurement by another, round by round.
   *
   * @param part the part of the benchmark
   * @param name what was measured, and against what
   * @param measured in milliseconds
   * @param against in milliseconds
   */
  static Figure of(String part, String name, Series measured, Series against) {
    return Figure.of(part, name, measured.sample().dividedBy(against.sample()), Unit.RATIO)
        .from(
            String.format(
                Locale.ROOT,
                "%.1f ms / %.1f ms",
                measured.sample().median(),
                against.sample().median()));
  }
}
