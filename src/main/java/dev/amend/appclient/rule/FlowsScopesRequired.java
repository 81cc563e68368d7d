package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses OAuth that is on without a flow or without a scope.
 *
 * <p>The service answers "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client
 * is allowed to use OAuth flows." Source: terraform-provider-aws #5140.
 */
record FlowsScopesRequired() implements StateRule {

  @Override
  public Code code() {
    return Code.FLOWS_SCOPES_REQUIRED;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT,
        Setting.ALLOWED_OAUTH_FLOWS,
        Setting.ALLOWED_OAUTH_SCOPES);
  }

  @Override
  public List<Finding> judge(Settings after) {
    return after.isOn(Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT)
        ? Stream.of(Setting.ALLOWED_OAUTH_FLOWS, Setting.ALLOWED_OAUTH_SCOPES)
            .filter(list -> after.list(list).equals(TextSet.EMPTY))
            .map(this::finding)
            .toList()
        : List.of();
  }

  private Finding finding(Setting list) {
    return Finding.refuse(
        code(),
        list,
        TextSet.EMPTY.toJson(),
        "OAuth is on for the client, so %s must not be empty. Add to it, or set %s to false."
            .formatted(list, Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT));
  }
}
