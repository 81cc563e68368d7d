package dev.amend.local.standin;

import java.util.HashMap;
import java.util.Map;

/**
 * Selects the calls that a fault applies to.
 *
 * @param operation for example {@code UpdateUserPoolClient}; empty matches every operation
 * @param ids the IDs that a call must have, by the names of their members
 */
public record CallMatch(String operation, Map<String, String> ids) {

  /** Matches every call. */
  public static final CallMatch ANY = on("");

  public CallMatch {
    ids = Map.copyOf(ids);
  }

  /** Matches the calls of an operation. */
  public static CallMatch on(String operation) {
    return new CallMatch(operation, Map.of());
  }

  /**
   * Matches only those of the calls that have an ID.
   *
   * @param member for example {@code ClientId}
   * @param id its value
   * @return the narrower match
   */
  public CallMatch with(String member, String id) {
    var more = new HashMap<>(ids);
    more.put(member, id);
    return new CallMatch(operation, more);
  }

  boolean matches(Call call) {
    return (operation.isEmpty() || operation.equals(call.operation()))
        && call.ids().entrySet().containsAll(ids.entrySet());
  }
}
