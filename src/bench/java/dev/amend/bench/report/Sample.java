package dev.amend.bench.report;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The values that were measured in several runs. */
public final class Sample {

  private final double[] inOrder;
  private final double[] sorted;

  private Sample(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("A sample must have at least one value.");
    }
    this.inOrder = values.clone();
    this.sorted = values.clone();
    Arrays.sort(sorted);
  }

  /** Creates a sample. */
  public static Sample of(double... values) {
    return new Sample(values);
  }

  /** Creates a sample, in the order of the runs. */
  public static Sample of(DoubleStream values) {
    return new Sample(values.toArray());
  }

  public int size() {
    return sorted.length;
  }

  public double median() {
    return quantile(0.5);
  }

  /** Returns the value that a quarter of the runs are below. */
  public double lowerQuartile() {
    return quantile(0.25);
  }

  /** Returns the value that a quarter of the runs are above. */
  public double upperQuartile() {
    return quantile(0.75);
  }

  /**
   * Divides the value of each run by that of another sample's run. Runs that took turns met the
   * same noise, so the ratios vary less than the values.
   *
   * @param other as many runs
   * @return the ratios, one for each run
   */
  public Sample dividedBy(Sample other) {
    if (other.size() != size()) {
      throw new IllegalArgumentException("Both samples must have the same number of runs.");
    }
    return of(IntStream.range(0, size()).mapToDouble(run -> inOrder[run] / other.inOrder[run]));
  }

  /** Divides every value by a number. */
  public Sample dividedBy(double divisor) {
    return of(Arrays.stream(inOrder).map(value -> value / divisor));
  }

  /** Interpolates between the two closest values. */
  private double quantile(double share) {
    var position = share * (sorted.length - 1);
    var below = (int) position;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
