package dev.amend.local.cognito;

/** Errors that the service answers with for reasons of its own. */
public final class KnownFaults {

  private static final int SERVERS_OWN = 500;

  private KnownFaults() {}

  /**
   * Another update is going on (terraform-provider-aws #19794).
   *
   * @return HTTP 400
   */
  public static CognitoFault concurrentModification() {
    return new CognitoFault(
        "ConcurrentModificationException",
        "Only one request to update user pool client can be processed at a time.");
  }

  /**
   * Too many requests (developer guide, quotas).
   *
   * @return HTTP 400
   */
  public static CognitoFault throttled() {
    return new CognitoFault("TooManyRequestsException", "Rate exceeded");
  }

  /**
   * The service's own failure. Whether it did as asked is then unknown; here it did not.
   *
   * @return HTTP 500
   */
  public static CognitoFault internalError() {
    return new CognitoFault(
        "InternalErrorException", "Something went wrong, please try again.", SERVERS_OWN);
  }

  /**
   * The caller's identity is not allowed to, says Cognito.
   *
   * @return HTTP 400
   */
  public static CognitoFault notAuthorized() {
    return new CognitoFault("NotAuthorizedException", "Access denied.");
  }

  /**
   * The caller's identity is not allowed to, says IAM.
   *
   * @return HTTP 400
   */
  public static CognitoFault accessDenied() {
    return new CognitoFault(
        "AccessDeniedException", "User is not authorized to perform this action.");
  }

  /**
   * The caller's credentials have expired.
   *
   * @return HTTP 400
   */
  public static CognitoFault expiredToken() {
    return new CognitoFault(
        "ExpiredTokenException", "The security token included in the request is expired");
  }
}
