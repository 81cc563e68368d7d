package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;

/** Rules on authentication flows. */
final class AuthFlowRules {

  private AuthFlowRules() {}

  static void legacyNames(ProposedClient client) {
    var flows = client.list("ExplicitAuthFlows");
    if (flows.stream().map(flow -> flow.startsWith("ALLOW_")).distinct().count() > 1) {
      throw ServiceException.invalidParameter(
          "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
    }
  }

  static void rotation(ProposedClient client) {
    if (client.rotatesRefreshTokens() && client.allowsAuthFlow("ALLOW_REFRESH_TOKEN_AUTH")) {
      throw ServiceException.invalidParameter(
          "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token"
              + " rotation is enabled");
    }
  }

  /** The service's message isn't known. */
  static void clientToken(ProposedClient client) {
    if (client.allowsAuthFlow("ALLOW_CLIENT_TOKEN_AUTH")
        && (client.list("ExplicitAuthFlows").size() > 1 || !client.hasSecret())) {
      throw ServiceException.invalidParameter(
          "ALLOW_CLIENT_TOKEN_AUTH must be the only auth flow of a client with a secret.");
    }
  }
}
