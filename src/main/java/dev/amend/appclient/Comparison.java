package dev.amend.appclient;

import dev.amend.appclient.Setting.Default;
import dev.amend.appclient.Value.Structure;
import dev.amend.appclient.Value.TextSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares settings by meaning: an unset setting equals its documented default, lists are sets, and
 * a token validity includes its unit.
 *
 * <p>Two stated lifetimes are the same only if both number and unit are equal, so 60 minutes and 1
 * hour differ. A stated lifetime and an unset one are compared in seconds.
 */
public final class Comparison {

  private static final Value.Text DISABLED = new Value.Text("DISABLED");

  private Comparison() {}

  /**
   * Tells whether a setting means the same to Cognito in two states of a client.
   *
   * @param setting the setting to compare; of {@link Setting#TOKEN_VALIDITY_UNITS}, the units in
   *     force
   */
  public static boolean same(Setting setting, Settings one, Settings other) {
    if (setting == Setting.TOKEN_VALIDITY_UNITS) {
      return Stream.of(Token.values()).allMatch(token -> token.unit(one).equals(token.unit(other)));
    }
    return Token.of(setting)
        .map(token -> sameLifetime(token, one, other))
        .orElseGet(() -> effective(setting, one).equals(effective(setting, other)));
  }

  /**
   * Returns the value of a setting that Cognito uses, in a form in which values that mean the same
   * are equal.
   *
   * @return the documented default if the setting is unset; empty if there isn't one
   */
  public static Optional<Value> effective(Setting setting, Settings settings) {
    return settings
        .get(setting)
        .flatMap(value -> normal(setting, value))
        .or(() -> whenUnset(setting));
  }

  /**
   * Restores the original form of settings whose meaning didn't change, so that an update sends
   * them as they were.
   *
   * @param before the settings before the request
   * @param after the settings that the request asks for
   * @param named the settings that the request names; a unit is restored only if its number is
   *     named, so that the rules can see a unit that changes without its number
   */
  static Settings keepWhatIsSame(Settings before, Settings after, Set<Setting> named) {
    var kept = after;
    for (var token : Token.values()) {
      if (named.contains(token.validity()) && sameLifetime(token, before, kept)) {
        kept = token.withUnitOf(before, kept.as(token.validity(), before));
      }
    }
    for (var setting : Setting.values()) {
      if (Token.of(setting).isEmpty()
          && same(setting, before, kept)
          && !empties(setting, before, kept)) {
        kept = kept.as(setting, before);
      }
    }
    return kept;
  }

  /** Tells whether a list loses all its elements, even if that means the same to Cognito. */
  static boolean empties(Setting list, Settings before, Settings after) {
    return after.get(list).filter(TextSet.EMPTY::equals).isPresent()
        && before.get(list).filter(value -> !value.equals(TextSet.EMPTY)).isPresent();
  }

  private static boolean sameLifetime(Token token, Settings one, Settings other) {
    var here = token.stated(one);
    var there = token.stated(other);
    if (here.isPresent() == there.isPresent()) {
      return here.equals(there);
    }
    return token.lifetime(one).seconds().equals(token.lifetime(other).seconds());
  }

  private static Optional<Value> whenUnset(Setting setting) {
    return setting.whenUnset() instanceof Default.Known known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  private static Optional<Value> normal(Setting setting, Value value) {
    if (value instanceof Structure structure) {
      return normal(setting, structure);
    }
    return value.equals(TextSet.EMPTY) && setting.unset() == Setting.Unset.WIDE
        ? Optional.empty()
        : Optional.of(value);
  }

  private static Optional<Value> normal(Setting setting, Structure structure) {
    if (structure.members().isEmpty()) {
      return Optional.empty();
    }
    return switch (setting) {
      case ANALYTICS_CONFIGURATION -> Optional.of(Analytics.normal(structure));
      case REFRESH_TOKEN_ROTATION -> normalRotation(structure);
      default -> Optional.of(structure);
    };
  }

  private static Optional<Value> normalRotation(Structure structure) {
    if (DISABLED.equals(structure.members().get("Feature"))) {
      return Optional.empty();
    }
    var members = new TreeMap<>(structure.members());
    members.putIfAbsent("RetryGracePeriodSeconds", new Value.IntValue(0));
    return Optional.of(new Structure(members));
  }
}
