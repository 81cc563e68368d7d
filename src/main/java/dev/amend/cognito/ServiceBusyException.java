package dev.amend.cognito;

import dev.amend.appclient.Code;

/** Cognito did not do it, for a reason that passes. */
public final class ServiceBusyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Code code;
  private final String reason;

  /**
   * Makes one.
   *
   * @param code {@code service.throttled}, {@code service.unavailable} or {@code
   *     service.concurrent-modification}
   * @param message the service's own error code, or how the call failed
   */
  public ServiceBusyException(Code code, String message) {
    super(message);
    this.code = code;
    this.reason = message;
  }

  /**
   * Tells why.
   *
   * @return the code to hand the request back with
   */
  public Code code() {
    return code;
  }

  /**
   * Tells why in words.
   *
   * @return the message, which is always there
   */
  public String reason() {
    return reason;
  }
}
