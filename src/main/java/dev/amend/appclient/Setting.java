package dev.amend.appclient;

import static dev.amend.appclient.Default.KEPT;
import static dev.amend.appclient.Default.NOTHING;
import static dev.amend.appclient.Default.UNKNOWN;
import static dev.amend.appclient.Default.known;
import static dev.amend.appclient.Kind.FLAG;
import static dev.amend.appclient.Kind.LIST;
import static dev.amend.appclient.Kind.NUMBER;
import static dev.amend.appclient.Kind.TEXT;
import static dev.amend.appclient.Kind.listOf;
import static dev.amend.appclient.Kind.oneOf;
import static dev.amend.appclient.Lifetime.UNITS;

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
 * The table of settings: every member that UpdateUserPoolClient sets, with all that Amend knows of
 * it.
 *
 * <p>A new setting of the service is one entry here. Names, shapes and defaults are those of the
 * Cognito API reference (UpdateUserPoolClient); a default that it leaves open is {@link
 * Default#UNKNOWN}.
 */
public enum Setting {
  /** Lifetime of access tokens, in the unit of {@link #TOKEN_VALIDITY_UNITS}. */
  ACCESS_TOKEN_VALIDITY("AccessTokenValidity", NUMBER, known(1)),
  /** OAuth grant types. */
  ALLOWED_OAUTH_FLOWS(
      "AllowedOAuthFlows", listOf("client_credentials", "code", "implicit"), known(TextSet.EMPTY)),
  /** Whether OAuth and the hosted pages are on. */
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
  /** Minutes that a sign-in's session lasts between challenges. */
  AUTH_SESSION_VALIDITY("AuthSessionValidity", NUMBER, known(3)),
  /** Where the hosted pages may send a user after sign-in. */
  CALLBACK_URLS("CallbackURLs", LIST, known(TextSet.EMPTY)),
  /** The app client's name. */
  CLIENT_NAME("ClientName", TEXT, KEPT),
  /** The callback URL that is taken when a sign-in names none. */
  DEFAULT_REDIRECT_URI("DefaultRedirectURI", TEXT, NOTHING),
  /** Whether user context such as the source IP address is passed on. */
  ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA(
      "EnablePropagateAdditionalUserContextData", FLAG, known(false)),
  /** Whether tokens can be revoked. Its default on update is not documented. */
  ENABLE_TOKEN_REVOCATION("EnableTokenRevocation", FLAG, UNKNOWN),
  /**
   * Sign-in flows. An empty list acts like the default. ALLOW_CLIENT_TOKEN_AUTH is documented with
   * GetClientToken, although no model's enum has it.
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
  /** Where the hosted pages may send a user after sign-out. */
  LOGOUT_URLS("LogoutURLs", LIST, known(TextSet.EMPTY)),
  /**
   * Whether error messages hide that a user does not exist. The documents disagree on its default.
   */
  PREVENT_USER_EXISTENCE_ERRORS("PreventUserExistenceErrors", oneOf("ENABLED", "LEGACY"), UNKNOWN),
  /**
   * Whether Cognito manages the client's secret in AWS Secrets Manager. Describe does not show it;
   * it shows the secret itself or the ARN of the secret instead. So it is true or false where that
   * is known, and unset where the client has no secret.
   */
  PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER("PublishSecretsInAWSSecretsManager", FLAG, KEPT),
  /** User attributes that the client may read; unset, all of the pool's standard ones. */
  READ_ATTRIBUTES("ReadAttributes", LIST, UNKNOWN, Unset.WIDE),
  /** Whether a refresh token is replaced at each use, and for how long the old one still works. */
  REFRESH_TOKEN_ROTATION(
      "RefreshTokenRotation",
      new StructureKind(
          Map.of("Feature", oneOf("DISABLED", "ENABLED"), "RetryGracePeriodSeconds", NUMBER)),
      NOTHING),
  /**
   * Lifetime of refresh tokens, in the unit of {@link #TOKEN_VALIDITY_UNITS}; 0 stands for 30 days.
   */
  REFRESH_TOKEN_VALIDITY("RefreshTokenValidity", NUMBER, known(30)),
  /** Identity providers that users may sign in with. What unset means is not documented. */
  SUPPORTED_IDENTITY_PROVIDERS("SupportedIdentityProviders", LIST, UNKNOWN, Unset.UNCLEAR),
  /** Units of the three token validities: hours, hours and days where unset. */
  TOKEN_VALIDITY_UNITS(
      "TokenValidityUnits",
      new StructureKind(
          Map.of(
              "AccessToken", new TextKind(UNITS),
              "IdToken", new TextKind(UNITS),
              "RefreshToken", new TextKind(UNITS))),
      NOTHING),
  /** User attributes that the client may write; unset, all of the pool's standard ones. */
  WRITE_ATTRIBUTES("WriteAttributes", LIST, UNKNOWN, Unset.WIDE);

  /** The members of UserPoolClientType that no update sets: keys, secrets, dates and the type. */
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

  /**
   * Finds a setting by the service's spelling.
   *
   * @param name for example {@code CallbackURLs}; case counts
   * @return empty for a name that is none
   */
  public static Optional<Setting> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * Names the setting as the service does.
   *
   * @return for example {@code CallbackURLs}
   */
  public String serviceName() {
    return serviceName;
  }

  /**
   * Tells the shape of its values.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Tells what the service takes where the setting is left out of an update.
   *
   * @return the documented default
   */
  public Default whenUnset() {
    return whenUnset;
  }

  /**
   * Tells what it means for a list to be unset or empty.
   *
   * @return {@link Unset#PLAIN} for everything but lists that widen access
   */
  public Unset unset() {
    return unset;
  }

  /**
   * Tells whether its value is a list.
   *
   * @return true where {@code add} and {@code remove} apply
   */
  public boolean isList() {
    return kind instanceof Kind.ListKind;
  }

  /** Tells whether an update that leaves the setting out brings it back to a default. */
  public boolean isResettable() {
    return !(whenUnset instanceof Default.Kept);
  }

  /**
   * Tells whether a change of the setting can be undone. Cognito rotates the secret when it starts
   * to manage it, and deletes the Secrets Manager secret when it stops.
   */
  public boolean isUndoable() {
    return this != PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;
  }

  /** What it means for a list to be unset. */
  public enum Unset {
    /** Unset and empty are the same. */
    PLAIN,
    /**
     * Unset and empty both mean "all of the default", which is wider than any list
     * (terraform-provider-aws #28684).
     */
    WIDE,
    /** Nobody documents what unset means. */
    UNCLEAR
  }

  @Override
  public String toString() {
    return serviceName;
  }
}
