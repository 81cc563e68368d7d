package dev.amend.local.cognito;

import dev.amend.local.shape.BooleanShape;
import dev.amend.local.shape.IntegerShape;
import dev.amend.local.shape.ListShape;
import dev.amend.local.shape.Shape;
import dev.amend.local.shape.StringShape;
import dev.amend.local.shape.StructureShape;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The shapes of an app client's settings (Cognito API reference, UpdateUserPoolClient). */
final class SettingShapes {

  private static final Shape BOOLEAN = new BooleanShape();
  private static final Shape UNIT = StringShape.oneOf("seconds", "minutes", "hours", "days");
  private static final StringShape URL =
      StringShape.of(1, 1_024, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
  private static final Shape ARN =
      StringShape.of(
          20,
          2_048,
          "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?");

  /** {@code ALLOW_CLIENT_TOKEN_AUTH} is documented for GetClientToken but missing in the enum. */
  private static final Shape AUTH_FLOW =
      StringShape.oneOf(
          "ADMIN_NO_SRP_AUTH",
          "CUSTOM_AUTH_FLOW_ONLY",
          "USER_PASSWORD_AUTH",
          "ALLOW_ADMIN_USER_PASSWORD_AUTH",
          "ALLOW_CUSTOM_AUTH",
          "ALLOW_USER_PASSWORD_AUTH",
          "ALLOW_USER_SRP_AUTH",
          "ALLOW_REFRESH_TOKEN_AUTH",
          "ALLOW_USER_AUTH",
          "ALLOW_TOKEN_EXCHANGE_DELEGATION",
          "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
          "ALLOW_CLIENT_TOKEN_AUTH");

  private static final Shape ANALYTICS =
      new StructureShape(
          Map.of(
              "ApplicationId",
              StringShape.of(1, Integer.MAX_VALUE, "[0-9a-fA-F]+"),
              "ApplicationArn",
              ARN,
              "RoleArn",
              ARN,
              "ExternalId",
              StringShape.ofLength(0, 131_072),
              "UserDataShared",
              BOOLEAN),
          Set.of());

  private static final Shape UNITS =
      new StructureShape(
          Map.of("AccessToken", UNIT, "IdToken", UNIT, "RefreshToken", UNIT), Set.of());

  private static final Shape ROTATION =
      new StructureShape(
          Map.of(
              "Feature",
              StringShape.oneOf("ENABLED", "DISABLED"),
              "RetryGracePeriodSeconds",
              new IntegerShape(0, 60)),
          Set.of("Feature"));

  private SettingShapes() {}

  /** Returns the shapes of all 22 settings by name. */
  static Map<String, Shape> all() {
    var all = new TreeMap<String, Shape>();
    all.put("ClientName", StringShape.of(1, 128, "[\\w\\s+=,.@-]+"));
    all.put("RefreshTokenValidity", new IntegerShape(0, 315_360_000));
    all.put("AccessTokenValidity", new IntegerShape(1, 86_400));
    all.put("IdTokenValidity", new IntegerShape(1, 86_400));
    all.put("TokenValidityUnits", UNITS);
    all.put("ReadAttributes", ListShape.of(StringShape.ofLength(1, 2_048)));
    all.put("WriteAttributes", ListShape.of(StringShape.ofLength(1, 2_048)));
    all.put("ExplicitAuthFlows", ListShape.of(AUTH_FLOW));
    all.put(
        "SupportedIdentityProviders",
        ListShape.of(StringShape.of(1, 32, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+")));
    all.put("CallbackURLs", ListShape.of(URL, 100));
    all.put("LogoutURLs", ListShape.of(URL, 100));
    all.put("DefaultRedirectURI", URL);
    all.put(
        "AllowedOAuthFlows",
        ListShape.of(StringShape.oneOf("code", "implicit", "client_credentials"), 3));
    all.put(
        "AllowedOAuthScopes",
        ListShape.of(StringShape.of(1, 256, "[\\x21\\x23-\\x5B\\x5D-\\x7E]+"), 50));
    all.put("AllowedOAuthFlowsUserPoolClient", BOOLEAN);
    all.put("AnalyticsConfiguration", ANALYTICS);
    all.put("PreventUserExistenceErrors", StringShape.oneOf("LEGACY", "ENABLED"));
    all.put("EnableTokenRevocation", BOOLEAN);
    all.put("EnablePropagateAdditionalUserContextData", BOOLEAN);
    all.put("AuthSessionValidity", new IntegerShape(3, 15));
    all.put("RefreshTokenRotation", ROTATION);
    all.put(ManagedSecrets.SETTING, BOOLEAN);
    return all;
  }
}
