package dev.amend.bench;

/** A part of the benchmark. */
public interface Part {

  /** Measures, which takes from seconds to minutes. */
  Measured measure();
}
