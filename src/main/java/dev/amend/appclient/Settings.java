package dev.amend.appclient;

import dev.amend.appclient.Value.TextSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An app client's settings at one moment; one that is unset is not in it.
 *
 * @param values by setting, each of the setting's {@link Kind}
 */
public record Settings(Map<Setting, Value> values) {

  /** No setting at all. */
  public static final Settings NONE = new Settings(Map.of());

  /** Copies the values. */
  public Settings {
    var copy = new EnumMap<Setting, Value>(Setting.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * Looks a setting up.
   *
   * @param setting which
   * @return empty where it is unset
   */
  public Optional<Value> get(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  /**
   * Looks a list setting up.
   *
   * @param setting a list setting
   * @return its elements, none where it is unset
   */
  public TextSet list(Setting setting) {
    return values.get(setting) instanceof TextSet words ? words : TextSet.EMPTY;
  }

  /** Returns the elements of a list or the text of a string; none where the setting is unset. */
  public Stream<String> strings(Setting setting) {
    return switch (values.get(setting)) {
      case TextSet list -> list.elements().stream();
      case Value.Text text -> Stream.of(text.text());
      case null, default -> Stream.of();
    };
  }

  /**
   * Looks a text setting up.
   *
   * @param setting a text setting
   * @return empty where it is unset
   */
  public Optional<String> text(Setting setting) {
    return values.get(setting) instanceof Value.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /**
   * Looks a number setting up.
   *
   * @param setting a number setting
   * @return empty where it is unset
   */
  public Optional<Integer> number(Setting setting) {
    return values.get(setting) instanceof Value.IntValue number
        ? Optional.of(number.number())
        : Optional.empty();
  }

  /**
   * Tells whether a switch is on.
   *
   * @param setting a switch
   * @return false where it is off or unset
   */
  public boolean isOn(Setting setting) {
    return values.get(setting) instanceof Value.BoolValue flag && flag.on();
  }

  /**
   * Looks a structure's text member up.
   *
   * @param setting a structure setting
   * @param member the member's name
   * @return empty where either is unset
   */
  public Optional<String> member(Setting setting, String member) {
    return values.get(setting) instanceof Value.Structure structure
            && structure.members().get(member) instanceof Value.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /**
   * Puts a value in.
   *
   * @param setting which
   * @param value its new value
   * @return the settings with it
   */
  public Settings with(Setting setting, Value value) {
    var copy = new EnumMap<Setting, Value>(Setting.class);
    copy.putAll(values);
    copy.put(setting, value);
    return new Settings(copy);
  }

  /**
   * Takes a setting out.
   *
   * @param setting which
   * @return the settings without it
   */
  public Settings without(Setting setting) {
    var copy = new EnumMap<Setting, Value>(Setting.class);
    copy.putAll(values);
    copy.remove(setting);
    return new Settings(copy);
  }

  /**
   * Puts a setting to what it is elsewhere, unset included.
   *
   * @param setting which
   * @param other where its value is taken from
   * @return the settings with it
   */
  public Settings as(Setting setting, Settings other) {
    return other.get(setting).map(value -> with(setting, value)).orElseGet(() -> without(setting));
  }
}
