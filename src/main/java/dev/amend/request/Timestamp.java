package dev.amend.request;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point in time, and the precision with which it was written.
 *
 * @param instant the point in time
 * @param fractionDigits how many decimal places the seconds were written with, 0 to 9
 */
public record Timestamp(Instant instant, int fractionDigits) {

  private static final Pattern FORMAT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.(\\d{1,9}))?(?:Z|[+-]\\d{2}:\\d{2})");

  /**
   * Parses an RFC 3339 date and time.
   *
   * @param text for example {@code 2026-09-01T10:00:00Z}
   * @return empty if the text has another format or isn't a valid time
   */
  public static Optional<Timestamp> parse(String text) {
    var matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var fraction = matcher.group(1);
    try {
      return Optional.of(
          new Timestamp(
              OffsetDateTime.parse(text).toInstant(), fraction == null ? 0 : fraction.length()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /**
   * Tells whether a time equals this one at the precision of this one.
   *
   * @param actual a time of any precision
   * @return true if they agree in every digit that was written
   */
  public boolean matches(Instant actual) {
    var nanos = BigInteger.TEN.pow(9 - fractionDigits).longValueExact();
    return actual.minusNanos(Math.floorMod((long) actual.getNano(), nanos)).equals(instant);
  }
}
