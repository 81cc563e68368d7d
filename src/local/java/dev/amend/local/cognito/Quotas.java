package dev.amend.local.cognito;

import dev.amend.local.standin.Call;
import dev.amend.local.standin.ServiceException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The request rate quotas of app client operations, each over the second before a call (Cognito
 * developer guide, quotas). A throttled call doesn't count.
 */
final class Quotas {

  private static final int PER_CATEGORY = 15;
  private static final int PER_POOL_AND_OPERATION = 5;
  private static final String READ = "UserPoolClientRead";
  private static final String UPDATE = "UserPoolClientUpdate";
  private static final Map<String, String> CATEGORIES =
      Map.of(
          "DescribeUserPoolClient", READ,
          "ListUserPoolClients", READ,
          "CreateUserPoolClient", UPDATE,
          "UpdateUserPoolClient", UPDATE,
          "DeleteUserPoolClient", UPDATE);

  private final InstantSource time;
  private final Map<String, Deque<Instant>> recent = new HashMap<>();

  Quotas(InstantSource time) {
    this.time = time;
  }

  /**
   * Counts a call. The secret operations aren't in any listed category and have no quota here.
   *
   * @throws ServiceException if the call exceeds a quota
   */
  void count(Call call) {
    var category = CATEGORIES.get(call.operation());
    if (category == null) {
      return;
    }
    var now = time.instant();
    var ofCategory = recent(category, now);
    var ofPool = recent(call.operation() + " " + call.id("UserPoolId"), now);
    if (ofCategory.size() >= PER_CATEGORY || ofPool.size() >= PER_POOL_AND_OPERATION) {
      throw KnownFaults.throttled();
    }
    ofCategory.add(now);
    ofPool.add(now);
  }

  private Deque<Instant> recent(String key, Instant now) {
    var calls = recent.computeIfAbsent(key, _ -> new ArrayDeque<>());
    while (!calls.isEmpty() && !calls.element().isAfter(now.minusSeconds(1))) {
      calls.remove();
    }
    return calls;
  }
}
