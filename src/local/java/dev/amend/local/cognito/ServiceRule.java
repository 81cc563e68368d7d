package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;
import java.util.function.Consumer;

/**
 * The service's documented rules across members, in the order in which they are checked here. The
 * order of the service isn't documented.
 */
enum ServiceRule {
  /** {@code client_credentials} must be the only flow (API reference, AllowedOAuthFlows). */
  CLIENT_CREDENTIALS_ALONE(1, OAuthRules::clientCredentialsAlone),
  /** {@code client_credentials} needs a client secret (API reference, AllowedOAuthFlows). */
  CLIENT_CREDENTIALS_SECRET(2, OAuthRules::clientCredentialsSecret),
  /** {@code client_credentials} excludes scopes of users (terraform-provider-aws #4984). */
  CLIENT_CREDENTIALS_SCOPES(3, OAuthRules::clientCredentialsScopes),
  /** {@code code} and {@code implicit} need a callback URL (cisagov/crossfeed #440). */
  CALLBACK_REQUIRED(4, OAuthRules::callbackRequired),
  /** OAuth needs flows and scopes (terraform-provider-aws #5140). */
  FLOWS_AND_SCOPES(5, OAuthRules::flowsAndScopes),
  /**
   * Flows, scopes and URLs while OAuth is off. The API reference says that it must be on "before
   * you can configure" them, but the service isn't known to refuse it.
   */
  OAUTH_ON_FIRST(6, Checked.NOWHERE),
  /** The default redirect URI is one of the callback URLs (API reference, DefaultRedirectURI). */
  DEFAULT_REDIRECT(7, UrlRules::defaultListed),
  /** URLs are absolute, and HTTP is only for localhost (API reference, CallbackURLs). */
  SCHEMES(8, UrlRules::schemes),
  /** URLs have no fragment (API reference, CallbackURLs). */
  FRAGMENTS(9, UrlRules::fragments),
  /** A list has at most 100 URLs (developer guide, quotas). */
  URL_COUNT(10, Checked.BY_SHAPE),
  /** Legacy names and {@code ALLOW_} names don't mix (API reference, ExplicitAuthFlows). */
  LEGACY_FLOWS(11, AuthFlowRules::legacyNames),
  /** {@code ALLOW_REFRESH_TOKEN_AUTH} was required in 2020 (aws-cdk #7625), and isn't any more. */
  REFRESH_ALWAYS(12, Checked.NOWHERE),
  /** Rotation excludes {@code ALLOW_REFRESH_TOKEN_AUTH} (terraform-provider-aws #47196). */
  ROTATION(13, AuthFlowRules::rotation),
  /** Rotation is accepted with the default flows, which include the refresh token flow. */
  ROTATION_WITH_DEFAULT_FLOWS(14, Checked.NOWHERE),
  /** Rotation isn't in the Lite plan (developer guide, feature plans). */
  ROTATION_TIER(15, TierRules::rotation),
  /** Choice-based sign-in isn't in the Lite plan (developer guide, feature plans). */
  USER_AUTH_TIER(16, TierRules::userAuth),
  /**
   * {@code ALLOW_CLIENT_TOKEN_AUTH} is alone and needs a secret (API reference, GetClientToken).
   */
  CLIENT_TOKEN(17, AuthFlowRules::clientToken),
  /** Token validity has a range in seconds (terraform-provider-aws #32504). */
  TOKEN_RANGES(18, TokenRules::ranges),
  /** No token outlives the refresh token (API reference, RefreshTokenValidity). */
  TOKEN_ORDER(19, TokenRules::order),
  /** A validity without a unit is read in the default unit (terraform-provider-aws #18090). */
  UNITS(20, Checked.NOWHERE),
  /** Scopes exist (API reference, ScopeDoesNotExistException). */
  SCOPES(21, ExistenceRules::scopes),
  /** Identity providers exist (aws-cdk #15850). */
  PROVIDERS(22, ExistenceRules::providers),
  /** Attributes are in the schema (terraform-provider-aws #4476). */
  ATTRIBUTES(23, AttributeRules::inSchema),
  /** Required attributes are writable. */
  REQUIRED_ATTRIBUTES(24, AttributeRules::required),
  /** Mapped attributes are writable: otherwise sign-in fails, not the update. */
  MAPPED_ATTRIBUTES(25, Checked.NOWHERE),
  /** Some attributes can only be written by the service (developer guide, attributes). */
  NEVER_WRITABLE(26, AttributeRules::writable),
  /** Context data needs a secret (API reference, EnablePropagateAdditionalUserContextData). */
  USER_CONTEXT(27, SecretRules::userContext),
  /** Analytics have one of two forms (API reference, AnalyticsConfigurationType). */
  ANALYTICS(28, AnalyticsRules::oneForm),
  /** No list element is empty (aws-sdk-java-v2 #5528). */
  EMPTY_ELEMENTS(29, Checked.BY_SHAPE),
  /** A registered client can't register clients (API reference, UserPoolClientType, ClientType). */
  REGISTRATION_SCOPE(30, OAuthRules::registrationScope),
  /** Only an existing secret can be managed (API reference, PublishSecretsInAWSSecretsManager). */
  MANAGED_SECRET(31, SecretRules::managed);

  private final int number;
  private final Consumer<ProposedClient> check;

  ServiceRule(int number, Consumer<ProposedClient> check) {
    this.number = number;
    this.check = check;
  }

  int number() {
    return number;
  }

  /**
   * Checks a client.
   *
   * @throws ServiceException if it breaks the rule
   */
  void check(ProposedClient client) {
    check.accept(client);
  }

  /** For rules that have no check of their own. */
  private static final class Checked {
    /** The service accepts what breaks the rule. */
    static final Consumer<ProposedClient> NOWHERE = _ -> {};

    /** {@link SettingShapes} checks it. */
    static final Consumer<ProposedClient> BY_SHAPE = _ -> {};
  }
}
