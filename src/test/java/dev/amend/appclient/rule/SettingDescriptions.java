package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.*;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The prose of the settings page: one entry for every setting. */
final class SettingDescriptions {

  private static final String REFERENCE = "Cognito API reference, UpdateUserPoolClient";
  private static final String RESET = "The service takes its default.";
  private static final String URLS =
      "At most 100 absolute URLs of 1 to 1,024 characters without spaces; https, http for localhost,"
          + " 127.0.0.1 and [::1] (any port), or a custom scheme; no fragment.";

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
            "5 minutes to 1 day after its unit, and not longer than the refresh token.",
            RESET,
            REFERENCE + "; terraform-provider-aws #32504, #30433"),
        new SettingDescription(
            ID_TOKEN_VALIDITY,
            "5 minutes to 1 day after its unit, and not longer than the refresh token.",
            RESET,
            REFERENCE + "; terraform-provider-aws #32504, #30433"),
        new SettingDescription(
            REFRESH_TOKEN_VALIDITY,
            "1 hour to 10 years (3,650 days) after its unit; 0 stands for the default.",
            RESET,
            REFERENCE + "; quotas page of the Cognito developer guide"),
        new SettingDescription(
            TOKEN_VALIDITY_UNITS,
            "seconds, minutes, hours or days for each token. A unit changes only together with its"
                + " number; an unknown one is left to the service.",
            "Numbers are read in hours (access and ID token) and days (refresh token), so a"
                + " lifetime can grow or shrink many times.",
            REFERENCE + "; terraform-provider-aws #18090, #32504, #34285"),
        new SettingDescription(AUTH_SESSION_VALIDITY, "3 to 15, in minutes.", RESET, REFERENCE),
        new SettingDescription(
            REFRESH_TOKEN_ROTATION,
            "Feature (required, as the service judges) ENABLED or DISABLED, with"
                + " RetryGracePeriodSeconds 0 to 60. ENABLED excludes ALLOW_REFRESH_TOKEN_AUTH in"
                + " ExplicitAuthFlows, and needs the Essentials tier or higher, as the service"
                + " judges.",
            "Rotation is off. DISABLED with a grace period of 0 means the same.",
            REFERENCE + "; terraform-provider-aws #47196, #45646, PR #47374"));
  }

  private static List<SettingDescription> oauth() {
    return List.of(
        new SettingDescription(
            ALLOWED_OAUTH_FLOWS,
            "code, implicit, client_credentials; the last only alone, and only for a client with a"
                + " secret. The first two need a callback URL.",
            RESET,
            REFERENCE + "; cisagov/crossfeed #440"),
        new SettingDescription(
            ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT,
            "true needs at least one flow and one scope. While it is false, flows, scopes and URLs"
                + " have no effect; the reference says that it must be true before they can be"
                + " configured, so the service may refuse them.",
            "OAuth and the hosted pages are off; only sign-in by the API is left.",
            REFERENCE + "; terraform-provider-aws #5140"),
        new SettingDescription(
            ALLOWED_OAUTH_SCOPES,
            "At most 50 scopes of 1 to 256 printable ASCII characters without space, quotation mark"
                + " and backslash. User scopes (openid, email, phone, profile,"
                + " aws.cognito.signin.user.admin) do not go with client_credentials. Whether a"
                + " scope exists, the service judges.",
            RESET,
            REFERENCE + "; terraform-provider-aws #4984"),
        new SettingDescription(
            SUPPORTED_IDENTITY_PROVIDERS,
            "Names of 1 to 32 characters, none a control character. Whether a provider exists, the"
                + " service judges. What an empty list means is not documented.",
            "Not documented; seen reset to COGNITO alone, or to none.",
            REFERENCE + "; aws-cdk #31252; cloudformation-coverage-roadmap #676"));
  }

  private static List<SettingDescription> urls() {
    return List.of(
        new SettingDescription(CALLBACK_URLS, URLS, RESET, REFERENCE + " and UserPoolClientType"),
        new SettingDescription(LOGOUT_URLS, URLS, RESET, REFERENCE),
        new SettingDescription(
            DEFAULT_REDIRECT_URI,
            "One of the callback URLs; not empty (reset takes it away).",
            RESET,
            REFERENCE + "; aws-sdk-java-v2 #5528"));
  }

  private static List<SettingDescription> access() {
    return List.of(
        new SettingDescription(
            EXPLICIT_AUTH_FLOWS,
            "Names that start with ALLOW_, or the three legacy ones (ADMIN_NO_SRP_AUTH,"
                + " CUSTOM_AUTH_FLOW_ONLY, USER_PASSWORD_AUTH), never both. An empty list means the"
                + " default. ALLOW_REFRESH_TOKEN_AUTH does not go with refresh token rotation."
                + " Left to the service: ALLOW_USER_AUTH needs the Essentials tier or higher,"
                + " ALLOW_CLIENT_TOKEN_AUTH is the only flow and needs a secret.",
            "The default comes back: SRP and custom sign-in are open again.",
            REFERENCE + "; boto3 #1607"),
        new SettingDescription(
            READ_ATTRIBUTES,
            "Attributes of the pool, each of 1 to 2,048 characters, as the service judges. An empty"
                + " list means the default.",
            "The documents disagree: all standard attributes, or all attributes of the pool.",
            REFERENCE + "; Cognito developer guide; terraform-provider-aws #28684"),
        new SettingDescription(
            WRITE_ATTRIBUTES,
            "Attributes of the pool, each of 1 to 2,048 characters, but sub, email_verified and"
                + " phone_number_verified; all that are required must be among them, as the service"
                + " judges. Attributes mapped from an identity provider must be too: else the update"
                + " passes and sign-in fails. An empty list means the default.",
            "The documents disagree: all standard attributes, or all attributes of the pool.",
            REFERENCE + "; Cognito developer guide; terraform-provider-aws #28684, #2874"),
        new SettingDescription(
            PREVENT_USER_EXISTENCE_ERRORS,
            "LEGACY or ENABLED.",
            "The documents disagree; LEGACY, which lets a caller find out who has an account, must"
                + " be expected.",
            REFERENCE),
        new SettingDescription(
            PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER,
            "true or false, only for a client with a generated secret. true: Cognito moves the secret"
                + " to AWS Secrets Manager and rotates it immediately, then every 7 days; if there"
                + " are two secrets, the older one is deleted. false: the Secrets Manager secret is"
                + " deleted immediately, with no recovery window. Neither can be undone. Amend sends"
                + " the setting only when a request changes it.",
            "Nothing changes: the management of the secret stays as it is, and the setting can't be"
                + " reset.",
            REFERENCE
                + ". Describe doesn't show the setting; it shows ClientSecretArn or ClientSecret"),
        new SettingDescription(
            ENABLE_TOKEN_REVOCATION,
            "true or false.",
            "Not documented for updates; it is on for a new client.",
            REFERENCE + "; Cognito developer guide"),
        new SettingDescription(
            ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA,
            "true only for a client with a secret.",
            RESET,
            REFERENCE));
  }

  private static List<SettingDescription> others() {
    return List.of(
        new SettingDescription(
            ANALYTICS_CONFIGURATION,
            "ApplicationArn alone, or ApplicationId (hexadecimal), RoleArn and ExternalId together;"
                + " UserDataShared with either, false if absent. Describe shows a RoleArn beside an"
                + " ApplicationArn; Amend leaves it out of updates, which Cognito would refuse. ARNs have 20 to 2,048 characters, an ExternalId at"
                + " most 131,072.",
            RESET,
            REFERENCE + " and AnalyticsConfigurationType; aws-cdk PR #32862"),
        new SettingDescription(
            CLIENT_NAME,
            "1 to 128 ASCII letters, digits, white space and `_+=,.@-`.",
            "The name is kept; it can't be reset.",
            "The form: " + REFERENCE + ". That it is kept: public emulators, not AWS's own text"));
  }
}
