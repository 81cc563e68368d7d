package dev.amend.local.cognito;

import java.util.function.Consumer;

/**
 * The service's documented rules, each with its number here, in the order in which they are judged.
 *
 * <p>First of all come the forms of the request's members, then the pool and the client must exist,
 * then these rules. Which order the service has is not documented.
 */
enum ServiceRule {
  /** {@code client_credentials} goes alone (API reference, AllowedOAuthFlows). */
  CLIENT_CREDENTIALS_ALONE(1, OAuthRules::alone),
  /** {@code client_credentials} needs a secret. */
  CLIENT_CREDENTIALS_SECRET(2, OAuthRules::confidential),
  /** User scopes make no sense without a user (terraform-provider-aws #4984). */
  CLIENT_CREDENTIALS_SCOPES(3, OAuthRules::withoutUsers),
  /** Redirecting flows need somewhere to go (cisagov/crossfeed #440). */
  CALLBACK_REQUIRED(4, OAuthRules::callback),
  /** OAuth needs flows and scopes (terraform-provider-aws #5140). */
  FLOWS_AND_SCOPES(5, OAuthRules::flowsAndScopes),
  /**
   * Flows, scopes and URLs before OAuth is on: the API reference says that it "must be true before
   * you can configure", but nobody saw the service refuse it.
   */
  OAUTH_ON_FIRST(6, Placed.ACCEPTED),
  /** The default redirect is one of the callbacks (API reference, DefaultRedirectURI). */
  DEFAULT_REDIRECT(7, UrlRules::listed),
  /** URLs are absolute, and plain HTTP only to this machine (API reference, CallbackURLs). */
  SCHEMES(8, UrlRules::schemes),
  /** URLs have no fragment (API reference, CallbackURLs). */
  FRAGMENTS(9, UrlRules::fragments),
  /** At most 100 URLs (developer guide, quotas). */
  URL_COUNT(10, Placed.BY_FORM),
  /** Old and new names of sign-in flows do not mix (API reference, ExplicitAuthFlows). */
  LEGACY_FLOWS(11, SignInRules::legacy),
  /** Refreshing by flow was mandatory in 2020 (aws-cdk #7625); rotation made it optional. */
  REFRESH_ALWAYS(12, Placed.ACCEPTED),
  /** Rotation replaces refreshing by flow (terraform-provider-aws #47196). */
  ROTATION(13, SignInRules::rotation),
  /** Rotation with the flows left out is accepted, although their default has refreshing. */
  ROTATION_WITH_DEFAULT_FLOWS(14, Placed.ACCEPTED),
  /** Rotation is not for the LITE tier (developer guide, feature plans). */
  ROTATION_TIER(15, TierRules::rotation),
  /** Choice-based sign-in is not for the LITE tier (developer guide, feature plans). */
  USER_AUTH_TIER(16, TierRules::userAuth),
  /** Client tokens exclude users, and need a secret (API reference, GetClientToken). */
  CLIENT_TOKEN(17, SignInRules::clientToken),
  /** Token lifetimes in seconds, after units (terraform-provider-aws #32504). */
  TOKEN_RANGES(18, TokenRules::ranges),
  /** No token outlives the refresh token (API reference, RefreshTokenValidity). */
  TOKEN_ORDER(19, TokenRules::order),
  /** A number without its unit is read in the default unit (terraform-provider-aws #18090). */
  UNITS(20, Placed.ACCEPTED),
  /** Scopes exist (API reference, ScopeDoesNotExistException). */
  SCOPES(21, ExistenceRules::scopes),
  /** Identity providers exist (aws-cdk #15850). */
  PROVIDERS(22, ExistenceRules::providers),
  /** Attributes are in the schema (terraform-provider-aws #4476). */
  ATTRIBUTES(23, AttributeRules::inSchema),
  /** What every user must have can be written. */
  REQUIRED_ATTRIBUTES(24, AttributeRules::required),
  /** Mapped attributes must be writable: without that, sign-in fails, not the update. */
  MAPPED_ATTRIBUTES(25, Placed.ACCEPTED),
  /** Some attributes only the service itself may write (developer guide, attributes). */
  NEVER_WRITABLE(26, AttributeRules::writable),
  /** Context data needs a secret (API reference, EnablePropagateAdditionalUserContextData). */
  USER_CONTEXT(27, SecretRules::userContext),
  /** Analytics name an application in one of two ways (API reference). */
  ANALYTICS(28, AnalyticsRules::analytics),
  /** No element is empty (aws-sdk-java-v2 #5528). */
  EMPTY_ELEMENTS(29, Placed.BY_FORM),
  /** A registered client cannot register others (API reference, UserPoolClientType, ClientType). */
  REGISTRATION_SCOPE(30, OAuthRules::registration),
  /** Only a generated secret can be managed (API reference, PublishSecretsInAWSSecretsManager). */
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
   * Judges a client.
   *
   * @throws CognitoFault if it breaks the rule
   */
  void check(ProposedClient client) {
    check.accept(client);
  }

  /** Where a rule is that is not checked among these. */
  private static final class Placed {
    /** The service accepts it. */
    static final Consumer<ProposedClient> ACCEPTED = client -> {};

    /** {@link SettingShapes} checks it. */
    static final Consumer<ProposedClient> BY_FORM = client -> {};
  }
}
