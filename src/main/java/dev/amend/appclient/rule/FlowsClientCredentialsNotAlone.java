package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import java.util.List;

/**
 * Refuses client_credentials beside code or implicit.
 *
 * <p>The service answers "client_credentials flow can not be selected along with code flow or
 * implicit flow." Source: Cognito API reference, UpdateUserPoolClient (AllowedOAuthFlows, "as the
 * only allowed OAuth flow"). A flow unknown to this build is left to the service.
 */
record FlowsClientCredentialsNotAlone() implements StateRule {

  @Override
  public Code code() {
    return Code.FLOWS_CLIENT_CREDENTIALS_NOT_ALONE;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.ALLOWED_OAUTH_FLOWS);
  }

  @Override
  public List<Finding> judge(Settings after) {
    return OAuthFlows.isMachine(after) && OAuthFlows.hasRedirect(after)
        ? List.of(
            Finding.refuse(
                code(),
                Setting.ALLOWED_OAUTH_FLOWS,
                after.list(Setting.ALLOWED_OAUTH_FLOWS).toJson(),
                "client_credentials must be the only flow of a client. Remove it, or remove code"
                    + " and implicit; use two clients where both are needed."))
        : List.of();
  }
}
