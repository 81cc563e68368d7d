package dev.amend.cognito;

import dev.amend.appclient.Code;

/** Cognito refuses, and would refuse again. */
public final class ServiceRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Code code;
  private final String reason;

  /**
   * Makes one.
   *
   * @param code {@code client.not-found}, {@code service.forbidden} or {@code service.rejected}
   * @param message the service's own error code and words
   */
  public ServiceRefusedException(Code code, String message) {
    super(message);
    this.code = code;
    this.reason = message;
  }

  /**
   * Tells what kind of refusal it is.
   *
   * @return the code for the result
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
