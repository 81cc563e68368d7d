package dev.amend.local.cognito;

/**
 * A call as the log keeps it, without its body.
 *
 * @param operation for example {@code UpdateUserPoolClient}
 * @param userPoolId empty where the call names none
 * @param clientId empty where the call names none
 */
public record Call(String operation, String userPoolId, String clientId) {}
