package dev.amend.local.cognito;

/** The ranges of token lifetimes, and that none outlives the refresh token. */
final class TokenLifetimes {

  private TokenLifetimes() {}

  static void check(Candidate client) {
    var access = client.seconds("AccessTokenValidity", "AccessToken", "hours", 3_600);
    var id = client.seconds("IdTokenValidity", "IdToken", "hours", 3_600);
    var refresh = client.seconds("RefreshTokenValidity", "RefreshToken", "days", 30 * 86_400);
    inRange(access, 300, 86_400);
    inRange(id, 300, 86_400);
    inRange(refresh, 3_600, 315_360_000);
    if (Math.max(access, id) > refresh) {
      throw CognitoFault.invalid(
          "Access and Id Token expiration times must be less than or equal to refresh token expiration times.");
    }
  }

  private static void inRange(long seconds, long least, long most) {
    if (seconds < least || seconds > most) {
      throw CognitoFault.invalid("Invalid range for token validity.");
    }
  }
}
