package dev.amend.local.cognito;

import dev.amend.local.standin.ServiceException;

/** Rules on token validity, in seconds. */
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
      throw ServiceException.invalidParameter(
          "Access and Id Token expiration times must be less than or equal to refresh token"
              + " expiration times.");
    }
  }

  private static void inRange(long seconds, long min, long max) {
    if (seconds < min || seconds > max) {
      throw ServiceException.invalidParameter("Invalid range for token validity.");
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

  /** Returns a token's validity; the default, in any unit, if none or 0 was sent. */
  private static long seconds(
      ProposedClient client, String token, String defaultUnit, long defaultSeconds) {
    var value = client.sent().path(token + "Validity").asLong(0);
    if (value == 0) {
      return defaultSeconds;
    }
    return switch (client.sent().path("TokenValidityUnits").path(token).asText(defaultUnit)) {
      case "seconds" -> value;
      case "minutes" -> value * 60;
      case "hours" -> value * HOUR;
      default -> value * DAY;
    };
  }
}
