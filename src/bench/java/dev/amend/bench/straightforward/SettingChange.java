package dev.amend.bench.straightforward;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** Applies one change of a request to the settings that are sent. */
final class SettingChange {

  private SettingChange() {}

  static void apply(
      JsonNode change, UserPoolClientType client, UpdateUserPoolClientRequest.Builder update) {
    var value = change.get("value").asText();
    switch (change.get("op").asText() + " " + change.get("field").asText()) {
      case "set ClientName" -> update.clientName(value);
      case "add CallbackURLs" -> update.callbackURLs(with(client, value));
      default -> throw new IllegalArgumentException("The change isn't supported: " + change);
    }
  }

  private static Set<String> with(UserPoolClientType client, String url) {
    var urls = new LinkedHashSet<>(client.callbackURLs());
    urls.add(url);
    return urls;
  }
}
