package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import java.util.List;

/**
 * Refuses a default redirect URI that is not one of the callback URLs.
 *
 * <p>The service answers "The default redirect URI … is not in the callback URIs list." Source:
 * Cognito API reference, UpdateUserPoolClient (DefaultRedirectURI).
 */
record RedirectDefaultNotListed() implements StateRule {

  @Override
  public Code code() {
    return Code.REDIRECT_DEFAULT_NOT_LISTED;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.CALLBACK_URLS, Setting.DEFAULT_REDIRECT_URI);
  }

  @Override
  public List<Finding> judge(Settings after) {
    var listed = after.list(Setting.CALLBACK_URLS).elements();
    return after.text(Setting.DEFAULT_REDIRECT_URI).stream()
        .filter(uri -> !uri.isEmpty() && !listed.contains(uri))
        .map(this::finding)
        .toList();
  }

  private Finding finding(String uri) {
    return Finding.refuse(
        code(),
        Setting.DEFAULT_REDIRECT_URI,
        TextNode.valueOf(uri),
        "The default redirect URI is not among the callback URLs. Add it to CallbackURLs, or set or"
            + " reset DefaultRedirectURI in the same request.");
  }
}
