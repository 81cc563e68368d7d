package dev.amend.appclient.rule;

import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import java.util.Set;

/** The OAuth flows that this build knows, by the service's names. */
final class OAuthFlows {

  static final String CODE = "code";
  static final String IMPLICIT = "implicit";
  static final String CLIENT_CREDENTIALS = "client_credentials";

  private OAuthFlows() {}

  /** Tells whether a client may get tokens for itself. */
  static boolean isMachine(Settings settings) {
    return flows(settings).contains(CLIENT_CREDENTIALS);
  }

  /** Tells whether a client sends users through a browser. */
  static boolean hasRedirect(Settings settings) {
    return flows(settings).contains(CODE) || flows(settings).contains(IMPLICIT);
  }

  private static Set<String> flows(Settings settings) {
    return settings.list(Setting.ALLOWED_OAUTH_FLOWS).elements();
  }
}
