package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.Account;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Turns the settings that a call sends into those that Describe shows: adds what the service fills
 * in, and removes what it leaves out. The package description lists what was chosen where the
 * service isn't documented.
 */
final class StoredSettings {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEFAULT_REFRESH_DAYS = 30;
  private static final int DEFAULT_SESSION_MINUTES = 3;

  /** The service-linked role with which Cognito publishes events to a Pinpoint project. */
  private static final String ANALYTICS_ROLE =
      "arn:aws:iam::"
          + Account.ID
          + ":role/aws-service-role/cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp";

  /** Settings that Describe shows as they were sent, and leaves out if they were left out. */
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
  private final ObjectNode stored = JSON.objectNode();

  private StoredSettings(ObjectNode sent, ObjectNode before) {
    this.sent = sent;
    this.before = before;
  }

  /**
   * Returns the settings that Describe shows from now on.
   *
   * @param sent the request
   * @param before the settings until now; empty for a new client
   */
  static ObjectNode of(ObjectNode sent, ObjectNode before) {
    var settings = new StoredSettings(sent, before);
    settings.asSent();
    settings.listsWithDefault();
    settings.booleans();
    settings.signIn();
    settings.tokenValidity();
    settings.rotation();
    settings.analytics();
    return settings.stored;
  }

  private void asSent() {
    AS_SENT.forEach(name -> copy(sent, name));
    sent.fieldNames()
        .forEachRemaining(
            name -> {
              if (!SettingShapes.all().containsKey(name)
                  && !RequestShapes.ONLY_TO_CREATE.containsKey(name)) {
                copy(sent, name);
              }
            });
    if (!stored.has("ClientName")) {
      copy(before, "ClientName");
    }
  }

  /** An empty list means the default, which Describe leaves out. */
  private void listsWithDefault() {
    for (var name : List.of("ExplicitAuthFlows", "ReadAttributes", "WriteAttributes")) {
      if (!sent.path(name).isEmpty()) {
        copy(sent, name);
      }
    }
  }

  private void booleans() {
    put("AllowedOAuthFlowsUserPoolClient", false);
    put("EnableTokenRevocation", true);
    put("EnablePropagateAdditionalUserContextData", false);
  }

  private void put(String name, boolean defaultValue) {
    stored.put(name, sent.path(name).asBoolean(defaultValue));
  }

  private void signIn() {
    stored.put(
        "PreventUserExistenceErrors", sent.path("PreventUserExistenceErrors").asText("LEGACY"));
    stored.put(
        "AuthSessionValidity", sent.path("AuthSessionValidity").asInt(DEFAULT_SESSION_MINUTES));
  }

  private void tokenValidity() {
    var units =
        sent.get("TokenValidityUnits") instanceof ObjectNode given
            ? given.deepCopy()
            : JSON.objectNode();
    var refresh = sent.path("RefreshTokenValidity").asInt(0);
    if (refresh == 0) {
      units.remove("RefreshToken");
    }
    stored.put("RefreshTokenValidity", refresh == 0 ? DEFAULT_REFRESH_DAYS : refresh);
    stored.set("TokenValidityUnits", units);
  }

  /** Once rotation was set, Describe shows it even if it is off (terraform-provider-aws #47374). */
  private void rotation() {
    var rotation = sent.path("RefreshTokenRotation");
    if (rotation.path("Feature").asText().equals("ENABLED")) {
      rotation("ENABLED", rotation.path("RetryGracePeriodSeconds").asInt(0));
    } else if (rotation.isObject() || before.has("RefreshTokenRotation")) {
      rotation("DISABLED", 0);
    }
  }

  private void rotation(String feature, int graceSeconds) {
    stored
        .putObject("RefreshTokenRotation")
        .put("Feature", feature)
        .put("RetryGracePeriodSeconds", graceSeconds);
  }

  /** With ApplicationArn, Describe adds the service-linked role (aws-cdk #32862). */
  private void analytics() {
    if (sent.get("AnalyticsConfiguration") instanceof ObjectNode given) {
      var analytics = given.deepCopy();
      if (analytics.has("ApplicationArn")) {
        analytics.put("RoleArn", ANALYTICS_ROLE);
      }
      analytics.put("UserDataShared", given.path("UserDataShared").asBoolean(false));
      stored.set("AnalyticsConfiguration", analytics);
    }
  }

  private void copy(ObjectNode from, String name) {
    var value = from.get(name);
    if (value != null) {
      stored.set(name, value.isArray() ? distinct(value) : value.deepCopy());
    }
  }

  private static JsonNode distinct(JsonNode array) {
    var seen = new LinkedHashSet<JsonNode>();
    array.forEach(seen::add);
    return JSON.arrayNode().addAll(seen);
  }
}
