package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call, without its body.
 *
 * @param operation for example {@code UpdateUserPoolClient}
 * @param userPoolId empty where the call names none
 * @param clientId empty where the call names none
 */
public record Call(String operation, String userPoolId, String clientId) {

  static Call of(String operation, ObjectNode input) {
    return new Call(
        operation, input.path("UserPoolId").asText(""), input.path("ClientId").asText(""));
  }
}
