package dev.amend.local.cognito;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The forms of an app client's settings (Cognito API reference, UpdateUserPoolClient). */
final class SettingForms {

  private static final Form FLAG = new FlagForm();
  private static final Form UNIT = TextForm.oneOf("seconds", "minutes", "hours", "days");
  private static final TextForm URL = TextForm.of(1, 1_024, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
  private static final Form ARN =
      TextForm.of(
          20,
          2_048,
          "arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?");

  /** {@code ALLOW_CLIENT_TOKEN_AUTH} is documented at GetClientToken, though in no model's enum. */
  private static final Form SIGN_IN =
      TextForm.oneOf(
          "ADMIN_NO_SRP_AUTH",
          "CUSTOM_AUTH_FLOW_ONLY",
          "USER_PASSWORD_AUTH",
          "ALLOW_ADMIN_USER_PASSWORD_AUTH",
          "ALLOW_CUSTOM_AUTH",
          "ALLOW_USER_PASSWORD_AUTH",
          "ALLOW_USER_SRP_AUTH",
          "ALLOW_REFRESH_TOKEN_AUTH",
          "ALLOW_USER_AUTH",
          "ALLOW_CLIENT_TOKEN_AUTH");

  private static final Form ANALYTICS =
      new StructureForm(
          Map.of(
              "ApplicationId",
              TextForm.of(1, Integer.MAX_VALUE, "[0-9a-fA-F]+"),
              "ApplicationArn",
              ARN,
              "RoleArn",
              ARN,
              "ExternalId",
              TextForm.free(0, 131_072),
              "UserDataShared",
              FLAG),
          Set.of());

  private static final Form UNITS =
      new StructureForm(
          Map.of("AccessToken", UNIT, "IdToken", UNIT, "RefreshToken", UNIT), Set.of());

  private static final Form ROTATION =
      new StructureForm(
          Map.of(
              "Feature",
              TextForm.oneOf("ENABLED", "DISABLED"),
              "RetryGracePeriodSeconds",
              new WholeForm(0, 60)),
          Set.of("Feature"));

  private SettingForms() {}

  /** All 21 settings, by name. */
  static Map<String, Form> all() {
    var all = new TreeMap<String, Form>();
    all.put("ClientName", TextForm.of(1, 128, "[\\w\\s+=,.@-]+"));
    all.put("RefreshTokenValidity", new WholeForm(0, 315_360_000));
    all.put("AccessTokenValidity", new WholeForm(1, 86_400));
    all.put("IdTokenValidity", new WholeForm(1, 86_400));
    all.put("TokenValidityUnits", UNITS);
    all.put("ReadAttributes", ListForm.of(TextForm.free(1, 2_048)));
    all.put("WriteAttributes", ListForm.of(TextForm.free(1, 2_048)));
    all.put("ExplicitAuthFlows", ListForm.of(SIGN_IN));
    all.put(
        "SupportedIdentityProviders",
        ListForm.of(TextForm.of(1, 32, "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+")));
    all.put("CallbackURLs", ListForm.of(URL, 100));
    all.put("LogoutURLs", ListForm.of(URL, 100));
    all.put("DefaultRedirectURI", URL);
    all.put(
        "AllowedOAuthFlows",
        ListForm.of(TextForm.oneOf("code", "implicit", "client_credentials"), 3));
    all.put(
        "AllowedOAuthScopes",
        ListForm.of(TextForm.of(1, 256, "[\\x21\\x23-\\x5B\\x5D-\\x7E]+"), 50));
    all.put("AllowedOAuthFlowsUserPoolClient", FLAG);
    all.put("AnalyticsConfiguration", ANALYTICS);
    all.put("PreventUserExistenceErrors", TextForm.oneOf("LEGACY", "ENABLED"));
    all.put("EnableTokenRevocation", FLAG);
    all.put("EnablePropagateAdditionalUserContextData", FLAG);
    all.put("AuthSessionValidity", new WholeForm(3, 15));
    all.put("RefreshTokenRotation", ROTATION);
    return all;
  }
}
