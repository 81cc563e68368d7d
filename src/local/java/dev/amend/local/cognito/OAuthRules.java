package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;
import java.util.Set;

/** Rules on OAuth flows, scopes and callback URLs. */
final class OAuthRules {

  private static final String CLIENT_CREDENTIALS = "client_credentials";
  private static final Set<String> USER_SCOPES =
      Set.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin");

  private OAuthRules() {}

  static void clientCredentialsAlone(ProposedClient client) {
    if (client.allowsOAuthFlow(CLIENT_CREDENTIALS) && client.list("AllowedOAuthFlows").size() > 1) {
      throw refused(
          "client_credentials flow can not be selected along with code flow or implicit flow.");
    }
  }

  static void clientCredentialsSecret(ProposedClient client) {
    if (client.allowsOAuthFlow(CLIENT_CREDENTIALS) && !client.hasSecret()) {
      throw refused(
          "client_credentials flow can not be selected if client does not have a client secret.");
    }
  }

  static void clientCredentialsScopes(ProposedClient client) {
    if (client.allowsOAuthFlow(CLIENT_CREDENTIALS)) {
      for (var scope : client.list("AllowedOAuthScopes")) {
        if (USER_SCOPES.contains(scope)) {
          throw refused(scope + " is not supported with client_credentials flow");
        }
      }
    }
  }

  static void callbackRequired(ProposedClient client) {
    if ((client.allowsOAuthFlow("code") || client.allowsOAuthFlow("implicit"))
        && client.list("CallbackURLs").isEmpty()) {
      throw refused("CallbackUrls can not be empty when code flow or implicit flow is selected");
    }
  }

  static void flowsAndScopes(ProposedClient client) {
    if (client.isOn("AllowedOAuthFlowsUserPoolClient")
        && (client.list("AllowedOAuthFlows").isEmpty()
            || client.list("AllowedOAuthScopes").isEmpty())) {
      throw ServiceException.invalidParameter(
          "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed"
              + " to use OAuth flows.");
    }
  }

  /** The service's error isn't documented. */
  static void registrationScope(ProposedClient client) {
    if (client.type() == ClientType.DCR
        && client.list("AllowedOAuthScopes").contains(Pool.REGISTRATION_SCOPE)) {
      throw ServiceException.invalidParameter(
          "Scope %s is not permitted for an app client created by dynamic client registration."
              .formatted(Pool.REGISTRATION_SCOPE));
    }
  }

  private static ServiceException refused(String message) {
    return new ServiceException("InvalidOAuthFlowException", message);
  }
}
