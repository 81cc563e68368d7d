package dev.amend.bench.report;

/** What a figure must reach. */
public sealed interface Limit {

  /** Returns the value at the limit. */
  double value();

  /** Tells whether a value reaches the limit. */
  boolean isMetBy(double measured);

  /** The figure must not be greater. */
  record AtMost(double value) implements Limit {
    @Override
    public boolean isMetBy(double measured) {
      return measured <= value;
    }
  }

  /** The figure must not be less. */
  record AtLeast(double value) implements Limit {
    @Override
    public boolean isMetBy(double measured) {
      return measured >= value;
    }
  }
}
