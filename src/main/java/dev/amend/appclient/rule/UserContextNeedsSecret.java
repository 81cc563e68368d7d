package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * Refuses to let a public client pass user context on.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (EnablePropagateAdditionalUserContextData,
 * "You can only activate … in an app client that has a client secret"). Silent where nobody may
 * tell whether there is a secret.
 */
record UserContextNeedsSecret() implements ListedRule {

  private static final Setting USER_CONTEXT = Setting.ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA;

  @Override
  public Code code() {
    return Code.USER_CONTEXT_NEEDS_SECRET;
  }

  @Override
  public List<Setting> settings() {
    return List.of(USER_CONTEXT);
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return amendment.changes(USER_CONTEXT)
            && amendment.after().isOn(USER_CONTEXT)
            && secret.ask() == SecretPresence.Answer.ABSENT
        ? List.of(
            Finding.refuse(
                code(),
                USER_CONTEXT,
                BooleanNode.TRUE,
                "The client has no secret, which passing user context on needs. Leave it false, or"
                    + " use a client with a secret."))
        : List.of();
  }
}
