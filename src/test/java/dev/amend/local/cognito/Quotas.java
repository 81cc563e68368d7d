package dev.amend.local.cognito;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The request rates of app client operations (Cognito developer guide, quotas). */
final class Quotas {

  private static final int PER_CATEGORY = 15;
  private static final int PER_POOL_AND_OPERATION = 5;
  private static final Set<String> READING =
      Set.of("DescribeUserPoolClient", "ListUserPoolClients");
  private static final Set<String> UPDATING =
      Set.of("CreateUserPoolClient", "UpdateUserPoolClient", "DeleteUserPoolClient");

  private final InstantSource time;
  private final Map<String, Deque<Instant>> recent = new HashMap<>();

  Quotas(InstantSource time) {
    this.time = time;
  }

  /** Counts a call, or refuses it. */
  void count(String operation, String poolId) {
    if (READING.contains(operation)) {
      count("read", PER_CATEGORY);
    } else if (UPDATING.contains(operation)) {
      count("update", PER_CATEGORY);
    } else {
      return;
    }
    count(operation + " " + poolId, PER_POOL_AND_OPERATION);
  }

  private void count(String what, int most) {
    var calls = recent.computeIfAbsent(what, key -> new ArrayDeque<>());
    var now = time.instant();
    while (!calls.isEmpty() && !calls.element().isAfter(now.minusSeconds(1))) {
      calls.remove();
    }
    if (calls.size() >= most) {
      throw new CognitoFault("TooManyRequestsException", "Rate exceeded");
    }
    calls.add(now);
  }
}
