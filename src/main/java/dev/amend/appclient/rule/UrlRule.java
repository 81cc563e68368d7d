package dev.amend.appclient.rule;

import dev.amend.appclient.Setting;
import java.util.List;

/** A rule over each URL that a request brings into a client. */
interface UrlRule extends ElementRule {

  @Override
  default List<Setting> settings() {
    return List.of(Setting.CALLBACK_URLS, Setting.LOGOUT_URLS, Setting.DEFAULT_REDIRECT_URI);
  }
}
