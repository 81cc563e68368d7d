package dev.amend.bench.report;

import java.util.Optional;

/**
 * One result of the benchmark.
 *
 * @param part the part of the benchmark that measured it
 * @param name what was measured, and against what
 * @param value the median of all runs
 * @param unit the unit of the value
 * @param spread the quartiles of the runs; empty if every run has the same value
 * @param limit what the figure must reach; empty if it is for information
 * @param detail the values behind it, for readers
 */
public record Figure(
    String part,
    String name,
    double value,
    Unit unit,
    Optional<Spread> spread,
    Optional<Limit> limit,
    String detail) {

  /**
   * Creates a figure of a single value, for information.
   *
   * @param part the part of the benchmark
   * @param name what was measured
   * @param value the value
   * @param unit its unit
   */
  public static Figure of(String part, String name, double value, Unit unit) {
    return new Figure(part, name, value, unit, Optional.empty(), Optional.empty(), "");
  }

  /**
   * Creates a figure from runs, for information.
   *
   * @param part the part of the benchmark
   * @param name what was measured
   * @param sample the value of each run
   * @param unit the unit of the values
   */
  public static Figure of(String part, String name, Sample sample, Unit unit) {
    var spread = new Spread(sample.lowerQuartile(), sample.upperQuartile(), sample.size());
    return new Figure(part, name, sample.median(), unit, Optional.of(spread), Optional.empty(), "");
  }

  /** Returns this figure with a limit. */
  public Figure atMost(double most) {
    return new Figure(part, name, value, unit, spread, Optional.of(new Limit.AtMost(most)), detail);
  }

  /** Returns this figure with a limit. */
  public Figure atLeast(double least) {
    return new Figure(
        part, name, value, unit, spread, Optional.of(new Limit.AtLeast(least)), detail);
  }

  /** Returns this figure with the values behind it. */
  public Figure from(String values) {
    return new Figure(part, name, value, unit, spread, limit, values);
  }

  /** Tells whether the figure reaches its limit; empty if it has none. */
  public Optional<Boolean> isMet() {
    return limit.map(one -> one.isMetBy(value));
  }

  /**
   * How far runs differ.
   *
   * @param lower the value that a quarter of the runs are below
   * @param upper the value that a quarter of the runs are above
   * @param runs the number of runs
   */
  public record Spread(double lower, double upper, int runs) {}
}
