package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the service makes of the settings that a call sends: what it fills in, and what it leaves
 * out of Describe.
 *
 * <p>Where no document tells, the choice made here is:
 *
 * <table>
 * <caption>Choices</caption>
 * <tr><td>PreventUserExistenceErrors omitted</td><td>LEGACY, as the API reference says</td></tr>
 * <tr><td>EnableTokenRevocation omitted</td><td>true, as at creation</td></tr>
 * <tr><td>SupportedIdentityProviders omitted</td><td>left out of Describe</td></tr>
 * <tr><td>TokenValidityUnits omitted</td><td>{@code {}}, as terraform-provider-aws #34285 saw it</td></tr>
 * <tr><td>ExplicitAuthFlows, Read- or WriteAttributes empty</td><td>the default, left out of Describe like an unset one
 * (terraform-provider-aws #28684)</td></tr>
 * <tr><td>a list with duplicates</td><td>each element once</td></tr>
 * </table>
 */
final class Settled {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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
          "AnalyticsConfiguration",
          "SupportedIdentityProviders");

  private Settled() {}

  /**
   * Makes the settings that Describe shows from now on.
   *
   * @param sent the members of the call
   * @param before the settings until now, empty for a new client
   */
  static ObjectNode of(ObjectNode sent, ObjectNode before) {
    var settled = JSON.objectNode();
    AS_SENT.forEach(name -> copy(sent, name, settled));
    if (!settled.has("ClientName")) {
      copy(before, "ClientName", settled);
    }
    for (var name : List.of("ExplicitAuthFlows", "ReadAttributes", "WriteAttributes")) {
      if (!sent.path(name).isEmpty()) {
        copy(sent, name, settled);
      }
    }
    settled.put(
        "RefreshTokenValidity",
        orElse(sent, "RefreshTokenValidity", 0) == 0
            ? 30
            : sent.path("RefreshTokenValidity").intValue());
    settled.put("AuthSessionValidity", orElse(sent, "AuthSessionValidity", 3));
    settled.put(
        "AllowedOAuthFlowsUserPoolClient",
        sent.path("AllowedOAuthFlowsUserPoolClient").asBoolean(false));
    settled.put("EnableTokenRevocation", sent.path("EnableTokenRevocation").asBoolean(true));
    settled.put(
        "EnablePropagateAdditionalUserContextData",
        sent.path("EnablePropagateAdditionalUserContextData").asBoolean(false));
    settled.put(
        "PreventUserExistenceErrors", sent.path("PreventUserExistenceErrors").asText("LEGACY"));
    settled.set(
        "TokenValidityUnits",
        sent.path("TokenValidityUnits").isObject()
            ? sent.get("TokenValidityUnits").deepCopy()
            : JSON.objectNode());
    rotation(sent, before, settled);
    return settled;
  }

  /** Rotation that was once set and is off shows as disabled (terraform-provider-aws PR #47374). */
  private static void rotation(ObjectNode sent, ObjectNode before, ObjectNode settled) {
    var rotation = sent.get("RefreshTokenRotation");
    if (rotation != null && rotation.path("Feature").asText().equals("ENABLED")) {
      settled
          .putObject("RefreshTokenRotation")
          .put("Feature", "ENABLED")
          .put("RetryGracePeriodSeconds", rotation.path("RetryGracePeriodSeconds").asInt(0));
    } else if (rotation != null || before.has("RefreshTokenRotation")) {
      settled
          .putObject("RefreshTokenRotation")
          .put("Feature", "DISABLED")
          .put("RetryGracePeriodSeconds", 0);
    }
  }

  private static void copy(ObjectNode from, String name, ObjectNode to) {
    var value = from.get(name);
    if (value != null && !value.isNull()) {
      to.set(name, value.isArray() ? distinct(value) : value.deepCopy());
    }
  }

  private static JsonNode distinct(JsonNode array) {
    var seen = new java.util.LinkedHashSet<JsonNode>();
    array.forEach(seen::add);
    return JSON.arrayNode().addAll(seen);
  }

  private static int orElse(ObjectNode sent, String name, int otherwise) {
    return sent.path(name).asInt(otherwise);
  }
}
