package dev.amend.local.cognito;

/**
 * Says which calls a fault is for. An empty part matches everything.
 *
 * @param operation for example {@code UpdateUserPoolClient}
 * @param userPoolId of the pool that the call names
 * @param clientId of the client that the call names
 */
public record CallMatch(String operation, String userPoolId, String clientId) {

  /** Every call. */
  public static final CallMatch ANY = new CallMatch("", "", "");

  /**
   * Matches an operation, on whatever client.
   *
   * @param operation which
   * @return the match
   */
  public static CallMatch on(String operation) {
    return new CallMatch(operation, "", "");
  }

  /**
   * Narrows to one pool.
   *
   * @param id of the pool
   * @return the narrower match
   */
  public CallMatch pool(String id) {
    return new CallMatch(operation, id, clientId);
  }

  /**
   * Narrows to one client.
   *
   * @param id of the client
   * @return the narrower match
   */
  public CallMatch client(String id) {
    return new CallMatch(operation, userPoolId, id);
  }

  boolean matches(Call call) {
    return agrees(operation, call.operation())
        && agrees(userPoolId, call.userPoolId())
        && agrees(clientId, call.clientId());
  }

  private static boolean agrees(String wanted, String found) {
    return wanted.isEmpty() || wanted.equals(found);
  }
}
