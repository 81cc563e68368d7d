package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the service makes of the settings that a call sends: what it fills in, and what it leaves
 * out of Describe. The package description lists what was chosen where no document tells.
 */
final class StoredSettings {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEFAULT_REFRESH_DAYS = 30;
  private static final int DEFAULT_SESSION_MINUTES = 3;

  /** Members whose absence Describe shows as absence. */
  private static final List<String> AS_SENT =
      List.of(
          "ClientName",
          "AccessTokenValidity",
          "IdTokenValidity",
          "CallbackURLs",
          "LogoutURLs",
          "DefaultRedirectURI",
          "AllowedOAuthFlows",
          "AllowedOAuthScopes",
          "SupportedIdentityProviders");

  private final ObjectNode sent;
  private final ObjectNode before;
  private final ObjectNode settled = JSON.objectNode();

  private StoredSettings(ObjectNode sent, ObjectNode before) {
    this.sent = sent;
    this.before = before;
  }

  /**
   * Makes the settings that Describe shows from now on.
   *
   * @param sent the members of the call
   * @param before the settings until now, empty for a new client
   */
  static ObjectNode of(ObjectNode sent, ObjectNode before) {
    var settling = new StoredSettings(sent, before);
    settling.asSent();
    settling.listsWithDefault();
    settling.switches();
    settling.signIn();
    settling.lifetimes();
    settling.rotation();
    settling.analytics();
    return settling.settled;
  }

  private void asSent() {
    AS_SENT.forEach(name -> copy(sent, name));
    if (!settled.has("ClientName")) {
      copy(before, "ClientName");
    }
  }

  /** An empty list is the default, and Describe leaves the default out. */
  private void listsWithDefault() {
    for (var name : List.of("ExplicitAuthFlows", "ReadAttributes", "WriteAttributes")) {
      if (!sent.path(name).isEmpty()) {
        copy(sent, name);
      }
    }
  }

  private void switches() {
    flag("AllowedOAuthFlowsUserPoolClient", false);
    flag("EnableTokenRevocation", true);
    flag("EnablePropagateAdditionalUserContextData", false);
  }

  private void signIn() {
    settled.put(
        "PreventUserExistenceErrors", sent.path("PreventUserExistenceErrors").asText("LEGACY"));
    settled.put(
        "AuthSessionValidity", sent.path("AuthSessionValidity").asInt(DEFAULT_SESSION_MINUTES));
  }

  private void lifetimes() {
    var units =
        sent.get("TokenValidityUnits") instanceof ObjectNode given
            ? given.deepCopy()
            : JSON.objectNode();
    var refresh = sent.path("RefreshTokenValidity").asInt(0);
    if (refresh == 0) {
      units.remove("RefreshToken");
    }
    settled.put("RefreshTokenValidity", refresh == 0 ? DEFAULT_REFRESH_DAYS : refresh);
    settled.set("TokenValidityUnits", units);
  }

  /** Rotation that was once set and is off shows as disabled (terraform-provider-aws #47374). */
  private void rotation() {
    var rotation = sent.path("RefreshTokenRotation");
    if (rotation.path("Feature").asText().equals("ENABLED")) {
      rotation("ENABLED", rotation.path("RetryGracePeriodSeconds").asInt(0));
    } else if (rotation.isObject() || before.has("RefreshTokenRotation")) {
      rotation("DISABLED", 0);
    }
  }

  private void rotation(String feature, int grace) {
    settled
        .putObject("RefreshTokenRotation")
        .put("Feature", feature)
        .put("RetryGracePeriodSeconds", grace);
  }

  /** A Pinpoint project by ARN comes back with the service-linked role (aws-cdk #32862). */
  private void analytics() {
    if (sent.get("AnalyticsConfiguration") instanceof ObjectNode given) {
      var analytics = given.deepCopy();
      if (analytics.has("ApplicationArn")) {
        analytics.put("RoleArn", Account.ANALYTICS_ROLE);
      }
      analytics.put("UserDataShared", given.path("UserDataShared").asBoolean(false));
      settled.set("AnalyticsConfiguration", analytics);
    }
  }

  private void flag(String name, boolean unset) {
    settled.put(name, sent.path(name).asBoolean(unset));
  }

  private void copy(ObjectNode from, String name) {
    var value = from.get(name);
    if (value != null) {
      settled.set(name, value.isArray() ? distinct(value) : value.deepCopy());
    }
  }

  private static JsonNode distinct(JsonNode array) {
    var seen = new LinkedHashSet<JsonNode>();
    array.forEach(seen::add);
    return JSON.arrayNode().addAll(seen);
  }
}
