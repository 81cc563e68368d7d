package dev.amend.local.cognito;

import java.util.Set;

/** Errors that don't depend on the content of a request. */
public final class KnownFaults {

  private static final String INTERNAL = "Something went wrong, please try again.";
  private static final Set<String> SECRET_OPERATIONS =
      Set.of("AddUserPoolClientSecret", "ListUserPoolClientSecrets", "DeleteUserPoolClientSecret");

  private KnownFaults() {}

  /** Another update of a client is in progress (terraform-provider-aws #19794). */
  public static CognitoFault concurrentModification() {
    return new CognitoFault(
        "ConcurrentModificationException",
        "Only one request to update user pool client can be processed at a time.");
  }

  /** The request rate is too high (developer guide, quotas). */
  public static CognitoFault throttled() {
    return new CognitoFault("TooManyRequestsException", "Rate exceeded");
  }

  /**
   * An internal error of an operation that isn't about secrets. A caller can't tell whether the
   * call took effect; here it didn't.
   *
   * @return the error, with HTTP status 500
   */
  public static CognitoFault internalError() {
    return new CognitoFault("InternalErrorException", INTERNAL, 500);
  }

  /**
   * An internal error of any operation. The operations on secrets are newer and have their own type
   * for it (API reference).
   *
   * @param operation for example {@code AddUserPoolClientSecret}
   * @return the error, with HTTP status 500
   */
  public static CognitoFault internalError(String operation) {
    return SECRET_OPERATIONS.contains(operation)
        ? new CognitoFault("InternalServerException", INTERNAL, 500)
        : internalError();
  }

  /** Cognito doesn't authorize the caller. */
  public static CognitoFault notAuthorized() {
    return new CognitoFault("NotAuthorizedException", "Access denied.");
  }

  /** IAM doesn't authorize the caller. */
  public static CognitoFault accessDenied() {
    return new CognitoFault(
        "AccessDeniedException", "User is not authorized to perform this action.");
  }

  /** The caller's credentials have expired. */
  public static CognitoFault expiredToken() {
    return new CognitoFault(
        "ExpiredTokenException", "The security token included in the request is expired");
  }
}
