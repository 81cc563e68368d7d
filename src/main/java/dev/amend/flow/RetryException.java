package dev.amend.flow;

import dev.amend.appclient.Code;

/** Work on a share stops for a transient reason; its open requests must be delivered again. */
final class RetryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Code code;
  private final String reason;

  RetryException(Code code, String reason) {
    super(reason);
    this.code = code;
    this.reason = reason;
  }

  Answer.Retry answer() {
    return new Answer.Retry(code, reason);
  }
}
