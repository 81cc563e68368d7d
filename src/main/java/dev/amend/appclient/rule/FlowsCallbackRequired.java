package dev.amend.appclient.rule;

import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.TextSet;
import java.util.List;

/**
 * Refuses the code and implicit flows without a callback URL.
 *
 * <p>The service answers "CallbackUrls can not be empty when code flow or implicit flow is
 * selected". Source: cisagov/crossfeed #440.
 */
record FlowsCallbackRequired() implements StateRule {

  @Override
  public Code code() {
    return Code.FLOWS_CALLBACK_REQUIRED;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.ALLOWED_OAUTH_FLOWS, Setting.CALLBACK_URLS);
  }

  @Override
  public List<Finding> judge(Settings after) {
    return OAuthFlows.hasRedirect(after) && after.list(Setting.CALLBACK_URLS).equals(TextSet.EMPTY)
        ? List.of(
            Finding.refuse(
                code(),
                Setting.CALLBACK_URLS,
                TextSet.EMPTY.toJson(),
                "The flows code and implicit need a callback URL. Add one to CallbackURLs, or"
                    + " remove these flows."))
        : List.of();
  }
}
