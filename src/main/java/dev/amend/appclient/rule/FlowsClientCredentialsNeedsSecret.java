package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * Refuses to give client_credentials to a public client.
 *
 * <p>The service answers "client_credentials flow can not be selected if client does not have a
 * client secret." Source: Cognito API reference, UpdateUserPoolClient (AllowedOAuthFlows). Silent
 * where nobody may tell whether there is a secret.
 */
record FlowsClientCredentialsNeedsSecret() implements ListedRule {

  @Override
  public Code code() {
    return Code.FLOWS_CLIENT_CREDENTIALS_NEEDS_SECRET;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.ALLOWED_OAUTH_FLOWS);
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    var added = amendment.added(Setting.ALLOWED_OAUTH_FLOWS).elements();
    return added.contains(OAuthFlows.CLIENT_CREDENTIALS)
            && secret.ask() == SecretPresence.Answer.ABSENT
        ? List.of(
            Finding.refuse(
                code(),
                Setting.ALLOWED_OAUTH_FLOWS,
                TextNode.valueOf(OAuthFlows.CLIENT_CREDENTIALS),
                "The client has no secret, which client_credentials needs and which cannot be given"
                    + " to it any more. Create another client, with a secret."))
        : List.of();
  }
}
