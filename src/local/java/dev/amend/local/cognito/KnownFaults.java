package dev.amend.local.cognito;

import java.util.Set;

/** Errors that the service answers with for reasons of its own. */
public final class KnownFaults {

  private static final int SERVERS_OWN = 500;
  private static final String OWN_FAILURE = "Something went wrong, please try again.";
  private static final Set<String> OF_SECRETS =
      Set.of("AddUserPoolClientSecret", "ListUserPoolClientSecrets", "DeleteUserPoolClientSecret");

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
   * The service's own failure, in the words of all operations but those on secrets. Whether it did
   * as asked is then unknown; here it did not.
   *
   * @return HTTP 500
   */
  public static CognitoFault internalError() {
    return new CognitoFault("InternalErrorException", OWN_FAILURE, SERVERS_OWN);
  }

  /**
   * The service's own failure, as the operation tells it (API reference): those on secrets are
   * newer and have an error of their own.
   *
   * @param operation for example {@code AddUserPoolClientSecret}
   * @return HTTP 500
   */
  public static CognitoFault ownFailure(String operation) {
    return OF_SECRETS.contains(operation)
        ? new CognitoFault("InternalServerException", OWN_FAILURE, SERVERS_OWN)
        : internalError();
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
