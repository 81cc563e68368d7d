package dev.amend.appclient;

import dev.amend.appclient.Value.TextSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An app client's settings at one time. Settings that are unset are absent.
 *
 * @param values by setting, each of the setting's {@link Kind}
 */
public record Settings(Map<Setting, Value> values) {

  /** No settings. */
  public static final Settings NONE = new Settings(Map.of());

  /** Copies the values. */
  public Settings {
    var copy = new EnumMap<Setting, Value>(Setting.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /** Returns a setting's value; empty if it is unset. */
  public Optional<Value> get(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  /** Returns the elements of a list; none if it is unset. */
  public TextSet list(Setting setting) {
    return values.get(setting) instanceof TextSet list ? list : TextSet.EMPTY;
  }

  /** Returns the elements of a list or the text of a string; none if the setting is unset. */
  public Stream<String> strings(Setting setting) {
    return switch (values.get(setting)) {
      case TextSet list -> list.elements().stream();
      case Value.Text text -> Stream.of(text.text());
      case null, default -> Stream.of();
    };
  }

  /** Returns the text of a string; empty if it is unset. */
  public Optional<String> text(Setting setting) {
    return values.get(setting) instanceof Value.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** Returns an integer; empty if it is unset. */
  public Optional<Integer> number(Setting setting) {
    return values.get(setting) instanceof Value.IntValue number
        ? Optional.of(number.number())
        : Optional.empty();
  }

  /** Tells whether a boolean is true; false if it is unset. */
  public boolean isOn(Setting setting) {
    return values.get(setting) instanceof Value.BoolValue flag && flag.on();
  }

  /** Returns the text of a structure's member; empty if either is unset. */
  public Optional<String> member(Setting setting, String member) {
    return values.get(setting) instanceof Value.Structure structure
            && structure.members().get(member) instanceof Value.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /** Returns the settings with another value for one of them. */
  public Settings with(Setting setting, Value value) {
    var copy = new EnumMap<Setting, Value>(Setting.class);
    copy.putAll(values);
    copy.put(setting, value);
    return new Settings(copy);
  }

  /** Returns the settings with one of them unset. */
  public Settings without(Setting setting) {
    var copy = new EnumMap<Setting, Value>(Setting.class);
    copy.putAll(values);
    copy.remove(setting);
    return new Settings(copy);
  }

  /**
   * Returns the settings with one of them copied from other settings, even if it is unset there.
   */
  public Settings as(Setting setting, Settings other) {
    return other.get(setting).map(value -> with(setting, value)).orElseGet(() -> without(setting));
  }
}
