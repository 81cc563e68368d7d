package dev.amend.appclient;

import dev.amend.appclient.Value.Structure;
import dev.amend.appclient.Value.TextSet;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A change of one setting, as a request asks for it. */
public sealed interface Change {

  Setting setting();

  /** Returns the settings after this change. */
  Settings applyTo(Settings settings);

  /** Adds elements to a list. Elements that are in it already are ignored. */
  record Add(Setting setting, TextSet values) implements Change {
    @Override
    public Settings applyTo(Settings settings) {
      return settings.with(setting, settings.list(setting).plus(values));
    }
  }

  /** Removes elements from a list. Elements that aren't in it are ignored. */
  record Remove(Setting setting, TextSet values) implements Change {
    @Override
    public Settings applyTo(Settings settings) {
      return settings.get(setting).isEmpty()
          ? settings
          : settings.with(setting, settings.list(setting).minus(values));
    }
  }

  /**
   * Replaces a setting's value.
   *
   * @param setting any setting
   * @param value a value of the setting's kind
   * @param unit the unit of a token validity; if empty, the client's own unit is kept
   */
  record Set(Setting setting, Value value, Optional<String> unit) implements Change {
    @Override
    public Settings applyTo(Settings settings) {
      if (meansUnset()) {
        return new Reset(setting).applyTo(settings);
      }
      return unit.flatMap(
              text -> Token.of(setting).map(token -> token.withUnit(Optional.of(text), settings)))
          .orElse(settings)
          .with(setting, value);
    }

    /** Cognito reads a refresh token validity of 0 as the default; an empty structure is unset. */
    private boolean meansUnset() {
      return switch (value) {
        case Structure structure -> structure.members().isEmpty();
        case Value.IntValue(var number) -> number == 0 && setting == Setting.REFRESH_TOKEN_VALIDITY;
        default -> false;
      };
    }
  }

  /**
   * Resets a setting to Cognito's default. A token validity is reset with its unit.
   *
   * @param setting a {@link Setting#isResettable() resettable} setting
   */
  record Reset(Setting setting) implements Change {
    @Override
    public Settings applyTo(Settings settings) {
      return Token.of(setting)
          .map(token -> token.withUnit(Optional.empty(), settings))
          .orElse(settings)
          .without(setting);
    }
  }

  /**
   * Merges members into a structure, as a {@code patch} does.
   *
   * @param setting a structure
   * @param members by name; an empty one is removed
   */
  record Merge(Setting setting, Map<String, Optional<Value>> members) implements Change {

    /** Copies the members. */
    public Merge {
      members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    @Override
    public Settings applyTo(Settings settings) {
      var merged = new TreeMap<String, Value>();
      if (settings.get(setting).orElse(null) instanceof Structure present) {
        merged.putAll(present.members());
      }
      members.forEach(
          (name, value) ->
              value.ifPresentOrElse(added -> merged.put(name, added), () -> merged.remove(name)));
      return merged.isEmpty()
          ? settings.without(setting)
          : settings.with(setting, new Structure(merged));
    }
  }
}
