package dev.amend.simulation;

/** Something happened that must never happen. */
public final class InvariantViolation extends Error {

  private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param message what happened
   */
  public InvariantViolation(String message) {
    super(message);
  }
}
