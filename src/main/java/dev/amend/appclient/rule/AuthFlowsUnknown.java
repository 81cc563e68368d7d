package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import java.util.List;

/**
 * Warns about a sign-in flow that this build does not know; the service judges it.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (ExplicitAuthFlows: valid values) and
 * GetClientToken (ALLOW_CLIENT_TOKEN_AUTH).
 */
record AuthFlowsUnknown() implements ElementRule {

  @Override
  public Code code() {
    return Code.AUTH_FLOWS_UNKNOWN;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.EXPLICIT_AUTH_FLOWS);
  }

  @Override
  public boolean isBrokenBy(String text) {
    return !AuthFlows.CURRENT.contains(text) && !AuthFlows.LEGACY.contains(text);
  }

  @Override
  public String message() {
    return "Amend does not know this sign-in flow and leaves it to the service. Check the spelling"
        + " against the valid values of ExplicitAuthFlows.";
  }

  @Override
  public Finding finding(Setting setting, JsonNode value) {
    return Finding.warn(code(), setting, value, message());
  }
}
