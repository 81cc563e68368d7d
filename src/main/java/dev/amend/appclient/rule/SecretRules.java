package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.ALLOWED_OAUTH_FLOWS;
import static dev.amend.appclient.Setting.ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA;
import static dev.amend.appclient.Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Settings;
import dev.amend.appclient.rule.Rule.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Rules about what requires a client secret, and about what happens to the secret. */
final class SecretRules {

  private SecretRules() {}

  static List<Rule> all() {
    return List.of(
        // "client_credentials flow can not be selected if client does not have a client secret."
        // API reference, UpdateUserPoolClient: AllowedOAuthFlows.
        Rule.onAdded(
                Code.FLOWS_CLIENT_CREDENTIALS_NEEDS_SECRET,
                List.of(ALLOWED_OAUTH_FLOWS),
                OAuthRules.CLIENT_CREDENTIALS::equals,
                "client_credentials requires a client secret, and this client doesn't have one."
                    + " Create another client with a secret.")
            .forPublicClients(),
        // API reference, UpdateUserPoolClient: EnablePropagateAdditionalUserContextData ("You can
        // only activate … in an app client that has a client secret").
        Rule.onState(
                Code.USER_CONTEXT_NEEDS_SECRET,
                List.of(ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA),
                after -> after.isOn(ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA),
                "EnablePropagateAdditionalUserContextData requires a client secret, and this client"
                    + " doesn't have one. Leave it false, or use a client with a secret.")
            .forPublicClients(),
        // API reference, UpdateUserPoolClient: PublishSecretsInAWSSecretsManager ("Applies only to
        // app clients that already have a generated secret").
        Rule.onState(
                Code.MANAGED_SECRET_NEEDS_SECRET,
                List.of(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER),
                _ -> true,
                "PublishSecretsInAWSSecretsManager requires a client secret, and this client doesn't"
                    + " have one. Leave it out, or use a client with a secret.")
            .forPublicClients(),
        // API reference, UpdateUserPoolClient: PublishSecretsInAWSSecretsManager.
        Rule.onState(
                Code.MANAGED_SECRET_IRREVERSIBLE,
                List.of(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER),
                SecretRules::irreversible)
            .asWarning());
  }

  private static Stream<Problem> irreversible(Settings after) {
    var on = after.isOn(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER);
    return Stream.of(
        Problem.at(
            PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER,
            BooleanNode.valueOf(on),
            on
                ? "Cognito moves the client secret to Secrets Manager and rotates it immediately; if"
                    + " there are two secrets, it deletes the older one. This can't be undone."
                : "Cognito deletes the Secrets Manager secret immediately and permanently, with no"
                    + " recovery window. This can't be undone."));
  }
}
