package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import java.util.List;
import java.util.Set;

/**
 * Refuses scopes that need a user on a client that signs in without one.
 *
 * <p>The service answers "openid is not supported with client_credentials flow". Source:
 * terraform-provider-aws #4984.
 */
record ScopesUserScopeWithClientCredentials() implements StateRule {

  private static final Set<String> USER_SCOPES =
      Set.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin");

  @Override
  public Code code() {
    return Code.SCOPES_USER_SCOPE_WITH_CLIENT_CREDENTIALS;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.ALLOWED_OAUTH_FLOWS, Setting.ALLOWED_OAUTH_SCOPES);
  }

  @Override
  public List<Finding> judge(Settings after) {
    return OAuthFlows.isMachine(after)
        ? after.list(Setting.ALLOWED_OAUTH_SCOPES).elements().stream()
            .filter(USER_SCOPES::contains)
            .map(this::finding)
            .toList()
        : List.of();
  }

  private Finding finding(String scope) {
    return Finding.refuse(
        code(),
        Setting.ALLOWED_OAUTH_SCOPES,
        TextNode.valueOf(scope),
        "The scope needs a user, whom client_credentials does not have. Remove it and use scopes of"
            + " a resource server.");
  }
}
