package dev.amend.bench;

import dev.amend.bench.report.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Runs several measurements in turn, so that noise on the machine hits all of them alike. */
final class Rounds {

  private final List<Series> all = new ArrayList<>();

  /**
   * Adds a measurement.
   *
   * @param measurement measures once
   * @return its values, after {@link #run}
   */
  Series add(DoubleSupplier measurement) {
    var series = new Series(measurement);
    all.add(series);
    return series;
  }

  /**
   * Runs every measurement once per round, in the order in which they were added.
   *
   * @param warmUp the number of rounds at first that don't count
   * @param rounds the number of rounds that count
   */
  void run(int warmUp, int rounds) {
    for (var round = 0; round < warmUp + rounds; round++) {
      all.forEach(Series::measure);
    }
    all.forEach(series -> series.values.subList(0, warmUp).clear());
  }

  /** The values of one measurement. */
  static final class Series {

    private final DoubleSupplier measurement;
    private final List<Double> values = new ArrayList<>();

    private Series(DoubleSupplier measurement) {
      this.measurement = measurement;
    }

    private void measure() {
      values.add(measurement.getAsDouble());
    }

    Sample sample() {
      return Sample.of(values.stream().mapToDouble(Double::doubleValue));
    }
  }
}
