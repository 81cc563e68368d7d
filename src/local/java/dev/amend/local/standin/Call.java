package dev.amend.local.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A call to a service.
 *
 * @param operation for example {@code UpdateUserPoolClient}
 * @param ids the IDs in the request by the names of their members, for example {@code UserPoolId}
 */
public record Call(String operation, Map<String, String> ids) {

  public Call {
    ids = Map.copyOf(ids);
  }

  /**
   * Describes a call.
   *
   * @param operation the operation
   * @param input the request
   * @param idMembers the members that identify what the call is about, and that aren't secret
   */
  static Call of(String operation, ObjectNode input, Set<String> idMembers) {
    var ids = new HashMap<String, String>();
    idMembers.stream()
        .filter(input::hasNonNull)
        .forEach(member -> ids.put(member, input.get(member).asText()));
    return new Call(operation, ids);
  }

  /** Returns an ID in the request; empty if the request doesn't have it. */
  public String id(String member) {
    return ids.getOrDefault(member, "");
  }
}
