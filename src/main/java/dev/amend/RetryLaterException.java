package dev.amend;

import dev.amend.appclient.Code;

/**
 * A request failed for a transient reason, so the invocation must be retried. A Step Functions
 * {@code Retry} can name this class.
 */
public final class RetryLaterException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param code the reason, for programs
   * @param message the reason, for people
   */
  public RetryLaterException(Code code, String message) {
    super(code + ": " + message);
  }
}
