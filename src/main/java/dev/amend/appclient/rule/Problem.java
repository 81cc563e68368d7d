package dev.amend.appclient.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Violation;
import java.util.Optional;

/**
 * What breaks a rule, before the rule adds its code.
 *
 * @param setting the setting that is wrong
 * @param value the value that is wrong; empty if the setting is wrong as a whole
 * @param message what is wrong and what to do
 * @param refuses false if the request goes through with a warning
 */
record Problem(Setting setting, Optional<JsonNode> value, String message, boolean refuses) {

  static Problem at(Setting setting, String message) {
    return new Problem(setting, Optional.empty(), message, true);
  }

  static Problem at(Setting setting, JsonNode value, String message) {
    return new Problem(setting, Optional.of(value), message, true);
  }

  Problem asWarning() {
    return new Problem(setting, value, message, false);
  }

  Finding finding(Code code) {
    return new Finding(
        refuses, new Violation(code, Optional.of(setting.serviceName()), value, message));
  }
}
