package dev.amend.flow;

import dev.amend.appclient.Code;

/** The flow gives up on a share for now; what is left of it is handed back. */
final class NotNowException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Code code;
  private final String reason;

  NotNowException(Code code, String message) {
    super(message);
    this.code = code;
    this.reason = message;
  }

  Code code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
