package dev.amend.local.cognito;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The service's rules across settings, in the order in which this stand-in checks them; which order
 * the service has is not documented. Not rules here: that OAuth must be on before it is configured
 * (documented, but accepted by the service as far as anybody saw), that refresh must be allowed
 * (given up by the service with rotation), and that mapped attributes must be writable (fails at
 * sign-in).
 */
enum ServiceRule {
  /** {@code client_credentials} goes alone (API reference, AllowedOAuthFlows). */
  CLIENT_CREDENTIALS_ALONE(
      client -> {
        if (client.list("AllowedOAuthFlows").contains("client_credentials")
            && client.list("AllowedOAuthFlows").size() > 1) {
          throw flow(
              "client_credentials flow can not be selected along with code flow or implicit flow.");
        }
      }),
  /** {@code client_credentials} needs a secret. */
  CLIENT_CREDENTIALS_SECRET(
      client -> {
        if (client.list("AllowedOAuthFlows").contains("client_credentials")
            && !client.hasSecret()) {
          throw flow(
              "client_credentials flow can not be selected if client does not have a client secret.");
        }
      }),
  /** User scopes make no sense without a user (terraform-provider-aws #4984). */
  CLIENT_CREDENTIALS_SCOPES(
      client -> {
        if (client.list("AllowedOAuthFlows").contains("client_credentials")) {
          client.list("AllowedOAuthScopes").stream()
              .filter(
                  Set.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin")
                      ::contains)
              .findFirst()
              .ifPresent(
                  scope -> {
                    throw flow(scope + " is not supported with client_credentials flow");
                  });
        }
      }),
  /** Redirecting flows need somewhere to go. */
  CALLBACK_REQUIRED(
      client -> {
        if (Stream.of("code", "implicit").anyMatch(client.list("AllowedOAuthFlows")::contains)
            && client.list("CallbackURLs").isEmpty()) {
          throw flow("CallbackUrls can not be empty when code flow or implicit flow is selected");
        }
      }),
  /** OAuth needs flows and scopes (terraform-provider-aws #5140). */
  FLOWS_AND_SCOPES(
      client -> {
        if (client.isOn("AllowedOAuthFlowsUserPoolClient")
            && (client.list("AllowedOAuthFlows").isEmpty()
                || client.list("AllowedOAuthScopes").isEmpty())) {
          throw CognitoFault.invalid(
              "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.");
        }
      }),
  /** The default redirect is one of the callbacks. */
  DEFAULT_REDIRECT(
      client -> {
        var redirect = client.sent().path("DefaultRedirectURI");
        if (redirect.isTextual() && !client.list("CallbackURLs").contains(redirect.textValue())) {
          throw CognitoFault.invalid(
              "The default redirect URI %s is not in the callback URIs list."
                  .formatted(redirect.textValue()));
        }
      }),
  /** Redirects are absolute, without fragment, and plain HTTP only on this machine. */
  REDIRECTS(
      client -> {
        client.list("CallbackURLs").forEach(RedirectUrl::check);
        client.list("LogoutURLs").forEach(RedirectUrl::check);
        if (client.sent().path("DefaultRedirectURI").isTextual()) {
          RedirectUrl.check(client.sent().path("DefaultRedirectURI").textValue());
        }
      }),
  /** Old and new names of flows do not mix. */
  LEGACY_FLOWS(
      client -> {
        var flows = client.list("ExplicitAuthFlows");
        if (flows.stream().anyMatch(flow -> flow.startsWith("ALLOW_"))
            && flows.stream().anyMatch(flow -> !flow.startsWith("ALLOW_"))) {
          throw CognitoFault.invalid(
              "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.");
        }
      }),
  /**
   * Rotation replaces refreshing by flow (terraform-provider-aws #47196); flows left out are
   * accepted.
   */
  ROTATION(
      client -> {
        if (isRotating(client)
            && client.list("ExplicitAuthFlows").contains("ALLOW_REFRESH_TOKEN_AUTH")) {
          throw CognitoFault.invalid(
              "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled");
        }
      }),
  /** Rotation is not for the LITE tier. */
  ROTATION_TIER(
      client -> {
        if (isRotating(client) && client.pool().tier.equals("LITE")) {
          throw tier("Refresh Token Rotation");
        }
      }),
  /** Choice-based sign-in is not for the LITE tier. */
  USER_AUTH_TIER(
      client -> {
        if (client.list("ExplicitAuthFlows").contains("ALLOW_USER_AUTH")
            && client.pool().tier.equals("LITE")) {
          throw tier("Choice-based authentication");
        }
      }),
  /** Client tokens exclude users, and need a secret (API reference, GetClientToken). */
  CLIENT_TOKEN(
      client -> {
        var flows = client.list("ExplicitAuthFlows");
        if (flows.contains("ALLOW_CLIENT_TOKEN_AUTH")
            && (flows.size() > 1 || !client.hasSecret())) {
          throw CognitoFault.invalid(
              "ALLOW_CLIENT_TOKEN_AUTH must be the only auth flow of a client with a secret.");
        }
      }),
  /** Token lifetimes in seconds, after units (terraform-provider-aws #32504). */
  TOKENS(TokenLifetimes::check),
  /** Scopes exist. */
  SCOPES(
      client ->
          client.list("AllowedOAuthScopes").stream()
              .filter(scope -> !client.pool().scopes.contains(scope))
              .findFirst()
              .ifPresent(
                  scope -> {
                    throw new CognitoFault(
                        "ScopeDoesNotExistException", "Invalid scope requested: " + scope);
                  })),
  /** Identity providers exist. */
  PROVIDERS(
      client ->
          client.list("SupportedIdentityProviders").stream()
              .filter(provider -> !client.pool().providers.contains(provider))
              .findFirst()
              .ifPresent(
                  provider -> {
                    throw CognitoFault.invalid(
                        "The provider %s does not exist for User Pool %s"
                            .formatted(provider, client.pool().id));
                  })),
  /** Attributes exist, and what every user must have can be written. */
  ATTRIBUTES(Attributes::check),
  /** Context data needs a secret. */
  USER_CONTEXT(
      client -> {
        if (client.isOn("EnablePropagateAdditionalUserContextData") && !client.hasSecret()) {
          throw CognitoFault.invalid(
              "EnablePropagateAdditionalUserContextData can only be enabled for a client with a secret.");
        }
      }),
  /** Analytics name an application in one of two ways. */
  ANALYTICS(
      client -> {
        var analytics = client.sent().path("AnalyticsConfiguration");
        var byArn = analytics.has("ApplicationArn");
        var byId =
            Stream.of("ApplicationId", "RoleArn", "ExternalId").filter(analytics::has).count();
        if (analytics.isObject() && !(byArn && byId == 0) && !(!byArn && byId == 3)) {
          throw CognitoFault.invalid(
              "Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid");
        }
      });

  private final Consumer<Candidate> check;

  ServiceRule(Consumer<Candidate> check) {
    this.check = check;
  }

  /** Refuses a client that breaks the rule. */
  void check(Candidate client) {
    check.accept(client);
  }

  private static boolean isRotating(Candidate client) {
    return client.sent().path("RefreshTokenRotation").path("Feature").asText().equals("ENABLED");
  }

  private static CognitoFault flow(String message) {
    return new CognitoFault("InvalidOAuthFlowException", message);
  }

  private static CognitoFault tier(String feature) {
    return new CognitoFault(
        "FeatureUnavailableInTierException",
        "The following features need to be disabled for the LITE pricing tier configured: "
            + feature);
  }
}
