package dev.amend.result;

import java.util.Locale;

/** How a request ended. */
public enum Outcome {
  /** It changed the client at its place in the order. */
  APPLIED,
  /** There was nothing to write. */
  UNCHANGED,
  /** It was a plan. */
  PLANNED,
  /** It can never succeed as it is. */
  REJECTED,
  /** What it expected did not hold. */
  CONFLICTED,
  /** It failed for a passing reason on its last receive and goes to the dead-letter queue. */
  ABANDONED;

  /** The outcome as it stands in {@code data.outcome}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Names the event.
   *
   * @return its detail-type, for example {@code Client Change Applied}
   */
  public String detailType() {
    var word = toString();
    return "Client Change " + Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
