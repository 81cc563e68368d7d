package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * Warns about an OAuth flow that this build does not know; the service judges it.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (AllowedOAuthFlows: valid values).
 */
record FlowsUnknown() implements ElementRule {

  @Override
  public Code code() {
    return Code.FLOWS_UNKNOWN;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.ALLOWED_OAUTH_FLOWS);
  }

  @Override
  public boolean isBrokenBy(String text) {
    return !OAuthFlows.KNOWN.contains(text);
  }

  @Override
  public String message() {
    return "Amend does not know this OAuth flow and leaves it to the service. Check the spelling:"
        + " code, implicit and client_credentials are known.";
  }

  @Override
  public Finding finding(Setting setting, JsonNode value) {
    return Finding.warn(code(), setting, value, message());
  }
}
