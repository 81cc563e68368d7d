package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.*;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the settings page says about each setting. */
final class SettingDescriptions {

  private static final String REFERENCE = "Cognito API reference, UpdateUserPoolClient";
  private static final String RESET = "Cognito uses the default.";
  private static final String URLS =
      "Up to 100 absolute URLs of 1 to 1,024 characters, without spaces and fragments. The scheme is"
          + " https, a custom one, or http for localhost, 127.0.0.1 and [::1] with any port.";

  private SettingDescriptions() {}

  static List<SettingDescription> all() {
    return Stream.of(lifetimes(), oauth(), urls(), access(), others())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(SettingDescription::setting))
        .toList();
  }

  private static List<SettingDescription> lifetimes() {
    return List.of(
        new SettingDescription(
            ACCESS_TOKEN_VALIDITY,
            "5 minutes to 1 day, in its unit, and not longer than the refresh token's lifetime.",
            RESET,
            REFERENCE + "; terraform-provider-aws #32504, #30433"),
        new SettingDescription(
            ID_TOKEN_VALIDITY,
            "5 minutes to 1 day, in its unit, and not longer than the refresh token's lifetime.",
            RESET,
            REFERENCE + "; terraform-provider-aws #32504, #30433"),
        new SettingDescription(
            REFRESH_TOKEN_VALIDITY,
            "1 hour to 10 years (3,650 days), in its unit. 0 means the default.",
            RESET,
            REFERENCE + "; quotas page of the Cognito developer guide"),
        new SettingDescription(
            TOKEN_VALIDITY_UNITS,
            "seconds, minutes, hours or days for each token. A unit changes only together with its"
                + " number.",
            "Cognito reads the numbers in hours (access and ID token) and days (refresh token), which"
                + " can multiply a lifetime.",
            REFERENCE + "; terraform-provider-aws #18090, #32504, #34285"),
        new SettingDescription(AUTH_SESSION_VALIDITY, "3 to 15 minutes.", RESET, REFERENCE),
        new SettingDescription(
            REFRESH_TOKEN_ROTATION,
            "Feature is ENABLED or DISABLED, and RetryGracePeriodSeconds is 0 to 60. ENABLED excludes"
                + " ALLOW_REFRESH_TOKEN_AUTH in ExplicitAuthFlows. Left to Cognito: Feature is"
                + " required, and ENABLED requires the Essentials tier or higher.",
            "Rotation is off. DISABLED with a grace period of 0 means the same.",
            REFERENCE + "; terraform-provider-aws #47196, #45646, PR #47374"));
  }

  private static List<SettingDescription> oauth() {
    return List.of(
        new SettingDescription(
            ALLOWED_OAUTH_FLOWS,
            "code, implicit and client_credentials. client_credentials must be the only flow and"
                + " requires a client secret. The others require a callback URL.",
            RESET,
            REFERENCE + "; cisagov/crossfeed #440"),
        new SettingDescription(
            ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT,
            "true requires at least one flow and one scope. While it is false, flows, scopes and URLs"
                + " have no effect. The reference says that it must be true before they can be"
                + " configured, so Cognito may refuse them.",
            "OAuth and the managed login pages are off. Users can sign in only with the API.",
            REFERENCE + "; terraform-provider-aws #5140"),
        new SettingDescription(
            ALLOWED_OAUTH_SCOPES,
            "Up to 50 scopes of 1 to 256 printable ASCII characters, without spaces, quotation marks"
                + " and backslashes. User scopes (openid, email, phone, profile,"
                + " aws.cognito.signin.user.admin) can't be used with client_credentials. Left to"
                + " Cognito: whether a scope exists.",
            RESET,
            REFERENCE + "; terraform-provider-aws #4984"),
        new SettingDescription(
            SUPPORTED_IDENTITY_PROVIDERS,
            "Names of 1 to 32 characters, without control characters. What an empty list means isn't"
                + " documented. Left to Cognito: whether a provider exists.",
            "Not documented. Projects saw it reset to COGNITO only, or to none.",
            REFERENCE + "; aws-cdk #31252; cloudformation-coverage-roadmap #676"));
  }

  private static List<SettingDescription> urls() {
    return List.of(
        new SettingDescription(CALLBACK_URLS, URLS, RESET, REFERENCE + " and UserPoolClientType"),
        new SettingDescription(LOGOUT_URLS, URLS, RESET, REFERENCE),
        new SettingDescription(
            DEFAULT_REDIRECT_URI,
            "One of the callback URLs. It can't be empty; reset removes it.",
            RESET,
            REFERENCE + "; aws-sdk-java-v2 #5528"));
  }

  private static List<SettingDescription> access() {
    return List.of(
        new SettingDescription(
            EXPLICIT_AUTH_FLOWS,
            "Either flows that start with ALLOW_, or the legacy flows ADMIN_NO_SRP_AUTH,"
                + " CUSTOM_AUTH_FLOW_ONLY and USER_PASSWORD_AUTH. An empty list means the default."
                + " ALLOW_REFRESH_TOKEN_AUTH can't be used with refresh token rotation. Left to"
                + " Cognito: ALLOW_USER_AUTH requires the Essentials tier or higher, and"
                + " ALLOW_CLIENT_TOKEN_AUTH must be the only flow and requires a client secret.",
            "Cognito uses the default, which allows SRP and custom sign-in.",
            REFERENCE + "; boto3 #1607"),
        new SettingDescription(
            READ_ATTRIBUTES,
            "Attributes of the pool. An empty list means the default. Left to Cognito: whether an"
                + " attribute exists.",
            "Sources disagree: all standard attributes, or all attributes of the pool.",
            REFERENCE + "; Cognito developer guide; terraform-provider-aws #28684"),
        new SettingDescription(
            WRITE_ATTRIBUTES,
            "Attributes of the pool, except sub, email_verified and phone_number_verified. An empty"
                + " list means the default. Left to Cognito: whether an attribute exists, and"
                + " whether all required attributes are in the list. If an attribute that is mapped"
                + " from an identity provider is missing, sign-in with that provider fails.",
            "Sources disagree: all standard attributes, or all attributes of the pool.",
            REFERENCE + "; Cognito developer guide; terraform-provider-aws #28684, #2874"),
        new SettingDescription(
            PREVENT_USER_EXISTENCE_ERRORS,
            "LEGACY or ENABLED.",
            "Sources disagree. Expect LEGACY, which lets callers find out who has an account.",
            REFERENCE),
        new SettingDescription(
            PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER,
            "true or false, for a client with a generated secret. true: Cognito moves the secret to"
                + " Secrets Manager and rotates it immediately, then every 7 days; if there are two"
                + " secrets, it deletes the older one. false: Cognito deletes the Secrets Manager"
                + " secret immediately, with no recovery window. Neither can be undone. Amend sends"
                + " the setting only if a request changes it.",
            "Cognito manages the secret as before. The setting can't be reset.",
            REFERENCE + ". Describe doesn't show the setting, but ClientSecretArn or ClientSecret"),
        new SettingDescription(
            ENABLE_TOKEN_REVOCATION,
            "true or false.",
            "Not documented for updates. It is on for a new client.",
            REFERENCE + "; Cognito developer guide"),
        new SettingDescription(
            ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA,
            "true or false. true requires a client secret.",
            RESET,
            REFERENCE));
  }

  private static List<SettingDescription> others() {
    return List.of(
        new SettingDescription(
            ANALYTICS_CONFIGURATION,
            "Either ApplicationArn, or ApplicationId (hexadecimal), RoleArn and ExternalId; with"
                + " UserDataShared, which is false if absent. ARNs have 20 to 2,048 characters, an"
                + " ExternalId up to 131,072. Describe shows a RoleArn with an ApplicationArn, and"
                + " Cognito refuses both in an update, so Amend doesn't send the RoleArn.",
            RESET,
            REFERENCE + " and AnalyticsConfigurationType; aws-cdk PR #32862"),
        new SettingDescription(
            CLIENT_NAME,
            "1 to 128 ASCII letters, digits, white space and `_+=,.@-`.",
            "Cognito keeps the name. It can't be reset.",
            REFERENCE + "; that it is kept: public emulators, not AWS's documentation"));
  }
}
