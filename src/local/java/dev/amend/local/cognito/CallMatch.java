package dev.amend.local.cognito;

/**
 * Selects the calls that a fault applies to. An empty component matches every call.
 *
 * @param operation for example {@code UpdateUserPoolClient}
 * @param userPoolId the user pool that a call names
 * @param clientId the app client that a call names
 */
public record CallMatch(String operation, String userPoolId, String clientId) {

  /** Matches every call. */
  public static final CallMatch ANY = new CallMatch("", "", "");

  /** Matches the calls of an operation. */
  public static CallMatch on(String operation) {
    return new CallMatch(operation, "", "");
  }

  /** Matches only those of the calls that name a user pool. */
  public CallMatch pool(String id) {
    return new CallMatch(operation, id, clientId);
  }

  /** Matches only those of the calls that name an app client. */
  public CallMatch client(String id) {
    return new CallMatch(operation, userPoolId, id);
  }

  boolean matches(Call call) {
    return agrees(operation, call.operation())
        && agrees(userPoolId, call.userPoolId())
        && agrees(clientId, call.clientId());
  }

  private static boolean agrees(String expected, String actual) {
    return expected.isEmpty() || expected.equals(actual);
  }
}
