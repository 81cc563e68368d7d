package dev.amend.appclient;

import static dev.amend.appclient.Kind.FLAG;
import static dev.amend.appclient.Kind.LIST;
import static dev.amend.appclient.Kind.NUMBER;
import static dev.amend.appclient.Kind.TEXT;
import static dev.amend.appclient.Kind.listOf;
import static dev.amend.appclient.Kind.oneOf;
import static dev.amend.appclient.Lifetime.UNITS;
import static dev.amend.appclient.Setting.Default.KEPT;
import static dev.amend.appclient.Setting.Default.NOTHING;
import static dev.amend.appclient.Setting.Default.UNKNOWN;
import static dev.amend.appclient.Setting.Default.known;

import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Kind.TextKind;
import dev.amend.appclient.Value.TextSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of settings: every setting of UpdateUserPoolClient, with its kind and its default.
 *
 * <p>A new setting of Cognito is one entry here. Names, kinds and defaults are from the Cognito API
 * reference (UpdateUserPoolClient). A default that it doesn't document is {@link Default#UNKNOWN}.
 */
public enum Setting {
  /** Lifetime of access tokens, in the unit of {@link #TOKEN_VALIDITY_UNITS}. */
  ACCESS_TOKEN_VALIDITY("AccessTokenValidity", NUMBER, known(1)),
  /** OAuth grant types. */
  ALLOWED_OAUTH_FLOWS(
      "AllowedOAuthFlows", listOf("client_credentials", "code", "implicit"), known(TextSet.EMPTY)),
  /** Whether OAuth and the managed login pages are on. */
  ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT("AllowedOAuthFlowsUserPoolClient", FLAG, known(false)),
  /** OAuth scopes. */
  ALLOWED_OAUTH_SCOPES("AllowedOAuthScopes", LIST, known(TextSet.EMPTY)),
  /** Amazon Pinpoint analytics. */
  ANALYTICS_CONFIGURATION(
      "AnalyticsConfiguration",
      new StructureKind(
          Map.of(
              "ApplicationArn", TEXT,
              "ApplicationId", TEXT,
              "ExternalId", TEXT,
              "RoleArn", TEXT,
              "UserDataShared", FLAG)),
      NOTHING),
  /** How many minutes users have to answer a challenge during sign-in. */
  AUTH_SESSION_VALIDITY("AuthSessionValidity", NUMBER, known(3)),
  /** Where users may be redirected after they sign in. */
  CALLBACK_URLS("CallbackURLs", LIST, known(TextSet.EMPTY)),
  /** The app client's name. */
  CLIENT_NAME("ClientName", TEXT, KEPT),
  /** The callback URL to use if a sign-in request doesn't name one. */
  DEFAULT_REDIRECT_URI("DefaultRedirectURI", TEXT, NOTHING),
  /** Whether the client may pass on user context, such as the source IP address. */
  ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA(
      "EnablePropagateAdditionalUserContextData", FLAG, known(false)),
  /** Whether tokens can be revoked. Its default on update isn't documented. */
  ENABLE_TOKEN_REVOCATION("EnableTokenRevocation", FLAG, UNKNOWN),
  /**
   * Sign-in flows. An empty list means the default. ALLOW_CLIENT_TOKEN_AUTH is documented with
   * GetClientToken, although the service model's enum doesn't have it.
   */
  EXPLICIT_AUTH_FLOWS(
      "ExplicitAuthFlows",
      listOf(
          "ADMIN_NO_SRP_AUTH",
          "ALLOW_ADMIN_USER_PASSWORD_AUTH",
          "ALLOW_CLIENT_TOKEN_AUTH",
          "ALLOW_CUSTOM_AUTH",
          "ALLOW_REFRESH_TOKEN_AUTH",
          "ALLOW_TOKEN_EXCHANGE_DELEGATION",
          "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
          "ALLOW_USER_AUTH",
          "ALLOW_USER_PASSWORD_AUTH",
          "ALLOW_USER_SRP_AUTH",
          "CUSTOM_AUTH_FLOW_ONLY",
          "USER_PASSWORD_AUTH"),
      known(TextSet.of("ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH")),
      Unset.WIDE),
  /** Lifetime of ID tokens, in the unit of {@link #TOKEN_VALIDITY_UNITS}. */
  ID_TOKEN_VALIDITY("IdTokenValidity", NUMBER, known(1)),
  /** Where users may be redirected after they sign out. */
  LOGOUT_URLS("LogoutURLs", LIST, known(TextSet.EMPTY)),
  /** Whether error messages hide that a user doesn't exist. Sources disagree on the default. */
  PREVENT_USER_EXISTENCE_ERRORS("PreventUserExistenceErrors", oneOf("ENABLED", "LEGACY"), UNKNOWN),
  /**
   * Whether Cognito manages the client secret in AWS Secrets Manager. Describe doesn't show the
   * setting, but it shows {@code ClientSecretArn} for a managed secret and {@code ClientSecret} for
   * any other. The setting is unset if the client doesn't have a secret, or if that isn't known.
   */
  PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER("PublishSecretsInAWSSecretsManager", FLAG, KEPT),
  /** User attributes that the client can read. Unset means all standard attributes. */
  READ_ATTRIBUTES("ReadAttributes", LIST, UNKNOWN, Unset.WIDE),
  /** Whether a refresh token is replaced on each use, and how long the old one still works. */
  REFRESH_TOKEN_ROTATION(
      "RefreshTokenRotation",
      new StructureKind(
          Map.of("Feature", oneOf("DISABLED", "ENABLED"), "RetryGracePeriodSeconds", NUMBER)),
      NOTHING),
  /** Lifetime of refresh tokens, in the unit of {@link #TOKEN_VALIDITY_UNITS}. 0 means 30 days. */
  REFRESH_TOKEN_VALIDITY("RefreshTokenValidity", NUMBER, known(30)),
  /** Identity providers that users can sign in with. What unset means isn't documented. */
  SUPPORTED_IDENTITY_PROVIDERS("SupportedIdentityProviders", LIST, UNKNOWN, Unset.UNCLEAR),
  /** Units of the access, ID and refresh token validity. Unset means hours, hours and days. */
  TOKEN_VALIDITY_UNITS(
      "TokenValidityUnits",
      new StructureKind(
          Map.of(
              "AccessToken", new TextKind(UNITS),
              "IdToken", new TextKind(UNITS),
              "RefreshToken", new TextKind(UNITS))),
      NOTHING),
  /** User attributes that the client can write. Unset means all standard attributes. */
  WRITE_ATTRIBUTES("WriteAttributes", LIST, UNKNOWN, Unset.WIDE);

  /** Members of UserPoolClientType that an update can't set (Cognito API reference). */
  public static final Set<String> READ_ONLY_MEMBERS =
      Set.of(
          "ClientId",
          "ClientSecret",
          "ClientSecretArn",
          "ClientType",
          "CreationDate",
          "LastModifiedDate",
          "UserPoolId");

  private static final Map<String, Setting> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(Setting::serviceName, Function.identity()));

  private final String serviceName;
  private final Kind kind;
  private final Default whenUnset;
  private final Unset unset;

  Setting(String serviceName, Kind kind, Default whenUnset) {
    this(serviceName, kind, whenUnset, Unset.PLAIN);
  }

  Setting(String serviceName, Kind kind, Default whenUnset, Unset unset) {
    this.serviceName = serviceName;
    this.kind = kind;
    this.whenUnset = whenUnset;
    this.unset = unset;
  }

  /** Finds a setting by the service's name, which is case-sensitive. */
  public static Optional<Setting> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns the name that the service uses, for example {@code CallbackURLs}. */
  public String serviceName() {
    return serviceName;
  }

  public Kind kind() {
    return kind;
  }

  /** Returns what Cognito uses if an update leaves the setting out. */
  public Default whenUnset() {
    return whenUnset;
  }

  /** Returns what an unset or empty list means; {@link Unset#PLAIN} for settings of other kinds. */
  public Unset unset() {
    return unset;
  }

  public boolean isList() {
    return kind instanceof Kind.ListKind;
  }

  /** Tells whether an update that leaves the setting out resets it to a default. */
  public boolean isResettable() {
    return !(whenUnset instanceof Default.Kept);
  }

  /**
   * Tells whether a change of the setting can be undone. Turning the management of a secret on
   * rotates the secret, and turning it off deletes the secret in Secrets Manager.
   */
  public boolean isUndoable() {
    return this != PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;
  }

  /** What an unset list means. */
  public enum Unset {
    /** The same as an empty list: no elements. */
    PLAIN,
    /**
     * The same as an empty list: Cognito's default, which allows more than a list does
     * (terraform-provider-aws #28684).
     */
    WIDE,
    /** Not documented. */
    UNCLEAR
  }

  @Override
  public String toString() {
    return serviceName;
  }

  /** What Cognito uses for a setting that an update leaves out. */
  public sealed interface Default {

    /** No value. */
    Default NOTHING = new Nothing();

    /** Not documented, or dependent on the user pool. */
    Default UNKNOWN = new Unknown();

    /** The value that the client has. */
    Default KEPT = new Kept();

    /**
     * Creates a documented integer.
     *
     * @param number in the setting's default unit
     */
    static Default known(int number) {
      return new Known(new Value.IntValue(number));
    }

    /** Creates a documented boolean. */
    static Default known(boolean on) {
      return new Known(new Value.BoolValue(on));
    }

    /** Creates a documented list. */
    static Default known(Value.TextSet elements) {
      return new Known(elements);
    }

    /** A documented value. */
    record Known(Value value) implements Default {}

    /** See {@link #NOTHING}. */
    record Nothing() implements Default {}

    /** See {@link #UNKNOWN}. */
    record Unknown() implements Default {}

    /** See {@link #KEPT}. */
    record Kept() implements Default {}
  }
}
