package dev.amend.flow.lease;

import dev.amend.appclient.Code;

/** Work on a share stops for a transient reason; its open requests must be delivered again. */
public final class RetryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Code code;
  private final String reason;

  /**
   * Creates an exception.
   *
   * @param code of a transient failure
   * @param reason as a sentence
   */
  public RetryException(Code code, String reason) {
    super(reason);
    this.code = code;
    this.reason = reason;
  }

  public Code code() {
    return code;
  }

  public String reason() {
    return reason;
  }
}
