package dev.amend.appclient;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A token's lifetime: a number that means nothing without its unit (terraform-provider-aws #32504).
 *
 * @param value the number
 * @param unit {@code seconds}, {@code minutes}, {@code hours}, {@code days}, or one that this build
 *     does not know
 */
public record Lifetime(int value, String unit) {

  private static final Map<String, Long> SECONDS =
      Map.of("seconds", 1L, "minutes", 60L, "hours", 3_600L, "days", 86_400L);

  /** The units that Cognito documents (API reference, TokenValidityUnitsType). */
  static final Set<String> UNITS = SECONDS.keySet();

  /**
   * Converts to seconds.
   *
   * @return empty for a unit that this build does not know
   */
  public OptionalLong seconds() {
    var factor = SECONDS.get(unit);
    return factor == null ? OptionalLong.empty() : OptionalLong.of(factor * value);
  }
}
