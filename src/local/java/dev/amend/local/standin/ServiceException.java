package dev.amend.local.standin;

/** An error in the service's answer. */
public final class ServiceException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String type;
  private final int status;

  /**
   * Creates an error with HTTP status 400.
   *
   * @param type for example {@code InvalidParameterException}
   * @param message the service's message
   */
  public ServiceException(String type, String message) {
    this(type, message, 400);
  }

  /**
   * Creates an error with any HTTP status.
   *
   * @param type for example {@code InternalErrorException}
   * @param message the service's message
   * @param status 400 or 500
   */
  public ServiceException(String type, String message, int status) {
    super(message);
    this.type = type;
    this.status = status;
  }

  public static ServiceException invalidParameter(String message) {
    return new ServiceException("InvalidParameterException", message);
  }

  /** IAM doesn't authorize the caller. */
  public static ServiceException accessDenied() {
    return new ServiceException(
        "AccessDeniedException", "User is not authorized to perform this action.");
  }

  /** The caller's credentials have expired. */
  public static ServiceException expiredToken() {
    return new ServiceException(
        "ExpiredTokenException", "The security token included in the request is expired");
  }

  public String type() {
    return type;
  }

  public int status() {
    return status;
  }
}
