package dev.amend.local.cognito;

/** An error in the service's answer. */
public final class CognitoFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String type;
  private final int status;

  /**
   * Creates an error with HTTP status 400.
   *
   * @param type for example {@code InvalidParameterException}
   * @param message the service's message
   */
  public CognitoFault(String type, String message) {
    this(type, message, 400);
  }

  /**
   * Creates an error with any HTTP status.
   *
   * @param type for example {@code InternalErrorException}
   * @param message the service's message
   * @param status 400 or 500
   */
  public CognitoFault(String type, String message, int status) {
    super(message);
    this.type = type;
    this.status = status;
  }

  static CognitoFault invalid(String message) {
    return new CognitoFault("InvalidParameterException", message);
  }

  public String type() {
    return type;
  }

  public int status() {
    return status;
  }
}
