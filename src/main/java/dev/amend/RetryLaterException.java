package dev.amend;

import dev.amend.appclient.Code;

/**
 * A request could not be settled now; the invocation is to be tried again. A Step Functions {@code
 * Retry} can name this class.
 */
public final class RetryLaterException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param code why, for example {@code service.throttled}
   * @param sentence why, for a person
   */
  public RetryLaterException(Code code, String sentence) {
    super(code + ": " + sentence);
  }
}
