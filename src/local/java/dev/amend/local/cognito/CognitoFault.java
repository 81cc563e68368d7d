package dev.amend.local.cognito;

/** An error as the service answers it. */
public final class CognitoFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String type;
  private final int status;

  /**
   * Makes a client error.
   *
   * @param type for example {@code InvalidParameterException}
   * @param message the service's words
   */
  public CognitoFault(String type, String message) {
    this(type, message, 400);
  }

  /**
   * Makes any error.
   *
   * @param type for example {@code InternalErrorException}
   * @param message the service's words
   * @param status the HTTP status
   */
  public CognitoFault(String type, String message, int status) {
    super(message);
    this.type = type;
    this.status = status;
  }

  static CognitoFault invalid(String message) {
    return new CognitoFault("InvalidParameterException", message);
  }

  /**
   * Names the error.
   *
   * @return its type
   */
  public String type() {
    return type;
  }

  /**
   * Tells the HTTP status.
   *
   * @return 400 or 500
   */
  public int status() {
    return status;
  }
}
