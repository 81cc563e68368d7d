package dev.amend.local.cognito;

/** Rules on the lifetimes of tokens, in seconds after units. */
final class TokenRules {

  private static final long HOUR = 3_600;
  private static final long DAY = 86_400;

  private TokenRules() {}

  static void ranges(ProposedClient client) {
    inRange(access(client), 300, DAY);
    inRange(id(client), 300, DAY);
    inRange(refresh(client), HOUR, 315_360_000);
  }

  static void order(ProposedClient client) {
    if (Math.max(access(client), id(client)) > refresh(client)) {
      throw CognitoFault.invalid(
          "Access and Id Token expiration times must be less than or equal to refresh token"
              + " expiration times.");
    }
  }

  private static void inRange(long seconds, long least, long most) {
    if (seconds < least || seconds > most) {
      throw CognitoFault.invalid("Invalid range for token validity.");
    }
  }

  private static long access(ProposedClient client) {
    return seconds(client, "AccessToken", "hours", HOUR);
  }

  private static long id(ProposedClient client) {
    return seconds(client, "IdToken", "hours", HOUR);
  }

  private static long refresh(ProposedClient client) {
    return seconds(client, "RefreshToken", "days", 30 * DAY);
  }

  /** A token's lifetime; the default, whatever its unit, where none is sent. */
  private static long seconds(ProposedClient client, String token, String unit, long unset) {
    var value = client.sent().path(token + "Validity").asLong(0);
    if (value == 0) {
      return unset;
    }
    return switch (client.sent().path("TokenValidityUnits").path(token).asText(unit)) {
      case "seconds" -> value;
      case "minutes" -> value * 60;
      case "hours" -> value * HOUR;
      default -> value * DAY;
    };
  }
}
