package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Warns where OAuth settings are made while OAuth is off.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (AllowedOAuthFlowsUserPoolClient "must
 * have a value of true before you can configure" flows, scopes and URLs). Whether the service
 * refuses is not known, so it judges.
 */
record FlowsOauthDisabled() implements StateRule {

  private static final List<Setting> OAUTH_LISTS =
      List.of(
          Setting.ALLOWED_OAUTH_FLOWS,
          Setting.ALLOWED_OAUTH_SCOPES,
          Setting.CALLBACK_URLS,
          Setting.LOGOUT_URLS);

  @Override
  public Code code() {
    return Code.FLOWS_OAUTH_DISABLED;
  }

  @Override
  public List<Setting> settings() {
    return Stream.concat(
            Stream.of(Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT), OAUTH_LISTS.stream())
        .toList();
  }

  @Override
  public List<Finding> judge(Settings after) {
    return !after.isOn(Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT)
            && OAUTH_LISTS.stream().anyMatch(list -> !after.list(list).equals(TextSet.EMPTY))
        ? List.of(
            Finding.warn(
                code(),
                Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT,
                BooleanNode.FALSE,
                "OAuth is off for the client, so its flows, scopes and URLs have no effect. Set"
                    + " AllowedOAuthFlowsUserPoolClient to true if they should have."))
        : List.of();
  }
}
