package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of all parameters, checked before any rule (Cognito API reference,
 * UpdateUserPoolClient).
 */
final class Constraints {

  private static final String URL = "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+";

  private static final List<Constraint> ALL =
      List.of(
          Constraint.text("ClientName", 1, 128, "[\\w\\s+=,.@-]+"),
          Constraint.number("RefreshTokenValidity", 0, 315_360_000),
          Constraint.number("AccessTokenValidity", 1, 86_400),
          Constraint.number("IdTokenValidity", 1, 86_400),
          Constraint.number("AuthSessionValidity", 3, 15),
          Constraint.list("ReadAttributes", Integer.MAX_VALUE, 1, 2_048, "[\\s\\S]*"),
          Constraint.list("WriteAttributes", Integer.MAX_VALUE, 1, 2_048, "[\\s\\S]*"),
          Constraint.list(
              "SupportedIdentityProviders",
              Integer.MAX_VALUE,
              1,
              32,
              "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+"),
          Constraint.list("CallbackURLs", 100, 1, 1_024, URL),
          Constraint.list("LogoutURLs", 100, 1, 1_024, URL),
          Constraint.text("DefaultRedirectURI", 1, 1_024, URL),
          Constraint.list("AllowedOAuthFlows", 3, 1, 128, "[\\s\\S]*"),
          Constraint.list("AllowedOAuthScopes", 50, 1, 256, "[\\x21\\x23-\\x5B\\x5D-\\x7E]+"));

  private static final List<Constraint> ANALYTICS =
      List.of(
          Constraint.text("ApplicationId", 1, 1_000_000, "[0-9a-fA-F]+"),
          Constraint.text(
              "ApplicationArn",
              20,
              2_048,
              "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?"),
          Constraint.text(
              "RoleArn",
              20,
              2_048,
              "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?"),
          Constraint.text("ExternalId", 0, 131_072, "[\\s\\S]*"));

  private static final Map<String, Set<String>> ENUMS =
      Map.of(
          "AllowedOAuthFlows",
          Set.of("code", "implicit", "client_credentials"),
          "PreventUserExistenceErrors",
          Set.of("LEGACY", "ENABLED"),
          "ExplicitAuthFlows",
          Set.of(
              "ADMIN_NO_SRP_AUTH",
              "CUSTOM_AUTH_FLOW_ONLY",
              "USER_PASSWORD_AUTH",
              "ALLOW_ADMIN_USER_PASSWORD_AUTH",
              "ALLOW_CUSTOM_AUTH",
              "ALLOW_USER_PASSWORD_AUTH",
              "ALLOW_USER_SRP_AUTH",
              "ALLOW_REFRESH_TOKEN_AUTH",
              "ALLOW_USER_AUTH",
              "ALLOW_CLIENT_TOKEN_AUTH"));

  private static final Set<String> UNITS = Set.of("seconds", "minutes", "hours", "days");

  private Constraints() {}

  /** Checks everything that a call sends. */
  static void check(ObjectNode sent) {
    ALL.forEach(constraint -> constraint.check(sent.path(constraint.name())));
    ENUMS.forEach((name, values) -> oneOf(name, sent.path(name), values));
    sent.path("TokenValidityUnits").forEach(unit -> oneOf("tokenValidityUnits", unit, UNITS));
    var analytics = sent.path("AnalyticsConfiguration");
    ANALYTICS.forEach(constraint -> constraint.check(analytics.path(constraint.name())));
    rotation(sent.path("RefreshTokenRotation"));
  }

  private static void rotation(JsonNode rotation) {
    if (rotation.isMissingNode() || rotation.isNull()) {
      return;
    }
    if (!rotation.has("Feature")) {
      throw CognitoFault.invalid(
          "1 validation error detected: Value null at 'refreshTokenRotation.feature' failed to satisfy constraint: Member must not be null");
    }
    oneOf("refreshTokenRotation.feature", rotation.get("Feature"), Set.of("ENABLED", "DISABLED"));
    Constraint.number("RetryGracePeriodSeconds", 0, 60)
        .check(rotation.path("RetryGracePeriodSeconds"));
  }

  private static void oneOf(String name, JsonNode value, Set<String> values) {
    if (value.isArray()) {
      value.forEach(element -> oneOf(name, element, values));
    } else if (value.isTextual() && !values.contains(value.textValue())) {
      throw CognitoFault.invalid(
          "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must satisfy enum value set: %s"
              .formatted(value.textValue(), name, values.stream().sorted().toList()));
    }
  }
}
