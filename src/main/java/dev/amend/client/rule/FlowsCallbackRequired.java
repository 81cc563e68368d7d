package dev.amend.client.rule;

import dev.amend.client.Code;
import dev.amend.client.Finding;
import dev.amend.client.Setting;
import dev.amend.client.Settings;
import dev.amend.client.Value.Words;
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
    return OAuthFlows.hasRedirect(after) && after.words(Setting.CALLBACK_URLS).equals(Words.NONE)
        ? List.of(
            Finding.refuse(
                code(),
                Setting.CALLBACK_URLS,
                Words.NONE.toJson(),
                "The flows code and implicit need a callback URL. Add one to CallbackURLs, or"
                    + " remove these flows."))
        : List.of();
  }
}
