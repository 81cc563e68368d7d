package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * Refuses lists that grow beyond what the service keeps: 100 URLs each, 50 scopes.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (CallbackURLs, LogoutURLs,
 * AllowedOAuthScopes) and the quotas page of the Cognito developer guide, where neither is
 * adjustable.
 */
record ListTooLong() implements ListedRule {

  private static final int MOST_URLS = 100;
  private static final int MOST_SCOPES = 50;

  @Override
  public Code code() {
    return Code.LIST_TOO_LONG;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.CALLBACK_URLS, Setting.LOGOUT_URLS, Setting.ALLOWED_OAUTH_SCOPES);
  }

  @Override
  public List<Finding> judge(Amendment amendment, SecretPresence secret) {
    return settings().stream()
        .filter(setting -> !amendment.added(setting).elements().isEmpty())
        .filter(setting -> size(setting, amendment) > most(setting))
        .map(setting -> finding(setting, amendment))
        .toList();
  }

  private Finding finding(Setting setting, Amendment amendment) {
    var size = size(setting, amendment);
    return Finding.refuse(
        code(),
        setting,
        IntNode.valueOf(size),
        "%s would have %d elements; the service keeps at most %d. Remove some that are not needed."
            .formatted(setting, size, most(setting)));
  }

  private static int size(Setting setting, Amendment amendment) {
    return amendment.after().list(setting).elements().size();
  }

  private static int most(Setting setting) {
    return setting == Setting.ALLOWED_OAUTH_SCOPES ? MOST_SCOPES : MOST_URLS;
  }
}
