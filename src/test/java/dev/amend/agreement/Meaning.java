package dev.amend.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Analytics;
import dev.amend.appclient.Comparison;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Token;
import dev.amend.appclient.Value;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What a client's settings mean to the service, regardless of their form. */
final class Meaning {

  private Meaning() {}

  /** Reads a client as Describe shows it, without what an update doesn't accept. */
  static Settings settings(JsonNode client) {
    var values = new EnumMap<Setting, Value>(Setting.class);
    for (var setting : Setting.values()) {
      if (client.has(setting.serviceName())) {
        setting
            .kind()
            .read(client.get(setting.serviceName()))
            .ifPresent(value -> values.put(setting, value));
      }
    }
    return Analytics.updatable(new Settings(values));
  }

  /** Returns the values in force, by the name of the setting. */
  static Map<String, String> of(JsonNode client) {
    var settings = settings(client);
    var meaning = new TreeMap<String, String>();
    for (var setting : Setting.values()) {
      if (setting != Setting.TOKEN_VALIDITY_UNITS) {
        meaning.put(setting.serviceName(), inForce(setting, settings));
      }
    }
    return meaning;
  }

  private static String inForce(Setting setting, Settings settings) {
    return Token.of(setting)
        .map(token -> token.lifetime(settings).seconds() + " s")
        .orElseGet(() -> Comparison.effective(setting, settings).toString());
  }
}
