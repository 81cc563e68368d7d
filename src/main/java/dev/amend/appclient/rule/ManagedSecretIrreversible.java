package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * Warns that the management of a secret can't be turned on or off without a lasting effect.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (PublishSecretsInAWSSecretsManager).
 */
record ManagedSecretIrreversible() implements ListedRule {

  private static final Setting MANAGED = Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;

  @Override
  public Code code() {
    return Code.MANAGED_SECRET_IRREVERSIBLE;
  }

  @Override
  public List<Setting> settings() {
    return List.of(MANAGED);
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    if (!amendment.changes(MANAGED)) {
      return List.of();
    }
    var on = amendment.after().isOn(MANAGED);
    return List.of(
        Finding.warn(
            code(),
            MANAGED,
            BooleanNode.valueOf(on),
            on
                ? "Cognito moves the client's secret to Secrets Manager and rotates it immediately; if there are two secrets, it deletes the older one. This can't be undone."
                : "Cognito deletes the Secrets Manager secret immediately and permanently, with no recovery window. This can't be undone."));
  }
}
