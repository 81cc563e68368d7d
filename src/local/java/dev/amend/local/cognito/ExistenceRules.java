package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;

/** Rules on what must exist in the user pool before an app client can refer to it. */
final class ExistenceRules {

  private ExistenceRules() {}

  static void scopes(ProposedClient client) {
    for (var scope : client.list("AllowedOAuthScopes")) {
      if (!client.pool().scopes.contains(scope)) {
        throw new ServiceException(
            "ScopeDoesNotExistException", "Invalid scope requested: " + scope);
      }
    }
  }

  static void providers(ProposedClient client) {
    for (var provider : client.list("SupportedIdentityProviders")) {
      if (!client.pool().providers.contains(provider)) {
        throw ServiceException.invalidParameter(
            "The provider %s does not exist for User Pool %s"
                .formatted(provider, client.pool().id));
      }
    }
  }
}
