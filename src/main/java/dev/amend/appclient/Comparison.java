package dev.amend.appclient;

import dev.amend.appclient.Value.Structure;
import dev.amend.appclient.Value.TextSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When two states of a setting are the same: an unset setting equals its documented default, lists
 * are sets, and a token validity goes with its unit.
 *
 * <p>Two stated lifetimes are compared as they are spelt, so that 60 minutes and 1 hour differ; a
 * stated one and an unset one by their seconds.
 */
public final class Comparison {

  private static final Value.Text DISABLED = new Value.Text("DISABLED");

  private Comparison() {}

  /**
   * Compares one setting of two states.
   *
   * @param setting which; for {@link Setting#TOKEN_VALIDITY_UNITS} the units in force are compared
   * @param one a state
   * @param other another state
   * @return true when nothing that the service acts on differs
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
   * Tells what the service takes for a setting.
   *
   * @param setting which
   * @param settings a client's settings
   * @return the value in its one normal form; empty where it is unset and no default is known
   */
  public static Optional<Value> effective(Setting setting, Settings settings) {
    return settings
        .get(setting)
        .flatMap(value -> normal(setting, value))
        .or(() -> whenUnset(setting));
  }

  /**
   * Takes every setting that is the same after as before back to how it was spelt, so that a
   * request that changes nothing of a setting also writes nothing else for it.
   *
   * @param before the settings found
   * @param after the settings wished
   * @param named what the request names; a unit that moved without its number stays visible to the
   *     rules
   * @return {@code after}, spelt as {@code before} where the two are the same
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

  /**
   * Tells whether a list loses its last element, which may be the same to the service, but not what
   * was asked.
   */
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
