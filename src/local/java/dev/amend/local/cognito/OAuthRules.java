package dev.amend.local.cognito;

import java.util.Set;

/** Rules on OAuth flows, scopes and callbacks. */
final class OAuthRules {

  private static final String MACHINE = "client_credentials";
  private static final Set<String> USER_SCOPES =
      Set.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin");

  private OAuthRules() {}

  static void alone(ProposedClient client) {
    if (client.allowsFlow(MACHINE) && client.list("AllowedOAuthFlows").size() > 1) {
      throw refused(
          "client_credentials flow can not be selected along with code flow or implicit flow.");
    }
  }

  static void confidential(ProposedClient client) {
    if (client.allowsFlow(MACHINE) && !client.hasSecret()) {
      throw refused(
          "client_credentials flow can not be selected if client does not have a client secret.");
    }
  }

  static void withoutUsers(ProposedClient client) {
    if (client.allowsFlow(MACHINE)) {
      for (var scope : client.list("AllowedOAuthScopes")) {
        if (USER_SCOPES.contains(scope)) {
          throw refused(scope + " is not supported with client_credentials flow");
        }
      }
    }
  }

  static void callback(ProposedClient client) {
    if ((client.allowsFlow("code") || client.allowsFlow("implicit"))
        && client.list("CallbackURLs").isEmpty()) {
      throw refused("CallbackUrls can not be empty when code flow or implicit flow is selected");
    }
  }

  static void flowsAndScopes(ProposedClient client) {
    if (client.isOn("AllowedOAuthFlowsUserPoolClient")
        && (client.list("AllowedOAuthFlows").isEmpty()
            || client.list("AllowedOAuthScopes").isEmpty())) {
      throw CognitoFault.invalid(
          "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed"
              + " to use OAuth flows.");
    }
  }

  /** The service's exception and words aren't known. */
  static void registration(ProposedClient client) {
    if (client.type() == ClientType.DCR
        && client.list("AllowedOAuthScopes").contains(Pool.REGISTRATION_SCOPE)) {
      throw CognitoFault.invalid(
          "Scope %s is not permitted for an app client created by dynamic client registration."
              .formatted(Pool.REGISTRATION_SCOPE));
    }
  }

  private static CognitoFault refused(String message) {
    return new CognitoFault("InvalidOAuthFlowException", message);
  }
}
