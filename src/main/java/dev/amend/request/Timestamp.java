package dev.amend.request;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point in time as somebody wrote it, which holds at the precision that it is written with.
 *
 * @param instant the point in time
 * @param fractionDigits how many digits its seconds carry behind the point, 0 to 9
 */
public record Timestamp(Instant instant, int fractionDigits) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.(\\d{1,9}))?(?:Z|[+-]\\d{2}:\\d{2})");

  /**
   * Reads an RFC 3339 date and time.
   *
   * @param text for example {@code 2026-09-01T10:00:00Z}
   * @return empty when it is none
   */
  public static Optional<Timestamp> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var fraction = matcher.group(1);
    try {
      return Optional.of(
          new Timestamp(
              OffsetDateTime.parse(text).toInstant(), fraction == null ? 0 : fraction.length()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Tells whether a time is this one, at this one's precision.
   *
   * @param actual with any precision
   * @return true when they agree in all digits that were written
   */
  public boolean holdsFor(Instant actual) {
    var nanos = BigInteger.TEN.pow(9 - fractionDigits).longValueExact();
    var cut = actual.minusNanos(Math.floorMod((long) actual.getNano(), nanos));
    return cut.equals(instant);
  }
}
