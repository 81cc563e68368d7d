package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import java.util.List;
import java.util.Set;

/**
 * Warns about a value of PreventUserExistenceErrors that this build does not know; the service
 * judges it.
 *
 * <p>Source: Cognito API reference, UpdateUserPoolClient (PreventUserExistenceErrors: valid
 * values).
 */
record UserExistenceUnknown() implements ElementRule {

  static final Set<String> KNOWN = Set.of("LEGACY", "ENABLED");

  @Override
  public Code code() {
    return Code.USER_EXISTENCE_UNKNOWN;
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.PREVENT_USER_EXISTENCE_ERRORS);
  }

  @Override
  public boolean isBrokenBy(String text) {
    return !KNOWN.contains(text);
  }

  @Override
  public String message() {
    return "Amend does not know this value and leaves it to the service. Check the spelling: LEGACY"
        + " and ENABLED are known.";
  }

  @Override
  public Finding finding(Setting setting, JsonNode value) {
    return Finding.warn(code(), setting, value, message());
  }
}
