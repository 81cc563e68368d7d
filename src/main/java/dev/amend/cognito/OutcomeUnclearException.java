package dev.amend.cognito;

/**
 * An update may have happened, or may still happen: its answer was lost, late, or a failure of the
 * service itself.
 */
public final class OutcomeUnclearException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param message how the call failed
   */
  public OutcomeUnclearException(String message) {
    super(message);
  }
}
