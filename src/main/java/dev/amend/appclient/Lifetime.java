package dev.amend.appclient;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The lifetime of a token.
 *
 * @param value the number
 * @param unit {@code seconds}, {@code minutes}, {@code hours}, {@code days}, or a unit that this
 *     build doesn't know
 */
public record Lifetime(int value, String unit) {

  private static final Map<String, Long> SECONDS =
      Map.of("seconds", 1L, "minutes", 60L, "hours", 3_600L, "days", 86_400L);

  /** The documented units (Cognito API reference, TokenValidityUnitsType). */
  static final Set<String> UNITS = SECONDS.keySet();

  /** Returns the lifetime in seconds; empty if this build doesn't know the unit. */
  public OptionalLong seconds() {
    var factor = SECONDS.get(unit);
    return factor == null ? OptionalLong.empty() : OptionalLong.of(factor * value);
  }

  /** Compares two lifetimes; false if this build doesn't know one of their units. */
  public boolean isLongerThan(Lifetime other) {
    return seconds().orElse(Long.MIN_VALUE) > other.seconds().orElse(Long.MAX_VALUE);
  }

  /** Returns the same lifetime in another unit, or this one if it isn't a whole number there. */
  public Lifetime in(String other) {
    var factor = SECONDS.get(other);
    var seconds = seconds();
    if (factor == null || seconds.isEmpty() || seconds.getAsLong() % factor != 0) {
      return this;
    }
    var converted = seconds.getAsLong() / factor;
    return converted == (int) converted ? new Lifetime((int) converted, other) : this;
  }

  /** Returns the lifetime for a message, for example {@code 1 day} or {@code 90 minutes}. */
  public String inWords() {
    return value + " " + (value == 1 && UNITS.contains(unit) ? unit.replaceAll("s$", "") : unit);
  }
}
