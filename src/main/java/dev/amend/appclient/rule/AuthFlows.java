package dev.amend.appclient.rule;

import java.util.Set;

/** The sign-in flows that this build knows, by the service's names. */
final class AuthFlows {

  static final String ALLOW_REFRESH_TOKEN_AUTH = "ALLOW_REFRESH_TOKEN_AUTH";

  static final Set<String> LEGACY =
      Set.of("ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH");

  /** ALLOW_CLIENT_TOKEN_AUTH is documented with GetClientToken and missing in the SDK's enum. */
  static final Set<String> CURRENT =
      Set.of(
          "ALLOW_ADMIN_USER_PASSWORD_AUTH",
          "ALLOW_CLIENT_TOKEN_AUTH",
          "ALLOW_CUSTOM_AUTH",
          ALLOW_REFRESH_TOKEN_AUTH,
          "ALLOW_USER_AUTH",
          "ALLOW_USER_PASSWORD_AUTH",
          "ALLOW_USER_SRP_AUTH");

  private AuthFlows() {}
}
