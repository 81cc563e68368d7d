package dev.amend.appclient.rule;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * Refuses to turn the management of a secret on or off for a client without a secret.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (PublishSecretsInAWSSecretsManager,
 * "Applies only to app clients that already have a generated secret"). Silent if Amend isn't
 * permitted to find out whether there is a secret.
 */
record ManagedSecretNeedsSecret() implements ListedRule {

  private static final Setting MANAGED = Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;

  @Override
  public Code code() {
    return Code.MANAGED_SECRET_NEEDS_SECRET;
  }

  @Override
  public List<Setting> settings() {
    return List.of(MANAGED);
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return amendment.changes(MANAGED) && secret.ask() == SecretPresence.Answer.ABSENT
        ? List.of(
            Finding.refuse(
                code(),
                MANAGED,
                "The app client doesn't have a secret that Cognito could manage. Leave"
                    + " PublishSecretsInAWSSecretsManager out, or use a client with a secret."))
        : List.of();
  }
}
