package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call to the service.
 *
 * @param operation for example {@code UpdateUserPoolClient}
 * @param userPoolId the user pool; empty if the request has none
 * @param clientId the app client; empty if the request has none
 */
public record Call(String operation, String userPoolId, String clientId) {

  static Call of(String operation, ObjectNode input) {
    return new Call(
        operation, input.path("UserPoolId").asText(""), input.path("ClientId").asText(""));
  }
}
