package dev.amend.appclient;

import dev.amend.appclient.Value.TextSet;
import java.util.Map;
import java.util.Optional;

/** Short ways to say what a request asks for. */
public final class Changes {

  private Changes() {}

  /**
   * Asks to add.
   *
   * @param setting a list
   * @param elements what to add
   * @return the change
   */
  public static Change add(Setting setting, String... elements) {
    return new Change.Add(setting, TextSet.of(elements));
  }

  /**
   * Asks to remove.
   *
   * @param setting a list
   * @param elements what to remove
   * @return the change
   */
  public static Change remove(Setting setting, String... elements) {
    return new Change.Remove(setting, TextSet.of(elements));
  }

  /**
   * Asks to set.
   *
   * @param setting which
   * @param value its new value
   * @return the change
   */
  public static Change set(Setting setting, Value value) {
    return new Change.Set(setting, value, Optional.empty());
  }

  /**
   * Asks to set a lifetime.
   *
   * @param setting a token validity
   * @param value its number
   * @param unit its unit
   * @return the change
   */
  public static Change set(Setting setting, int value, String unit) {
    return new Change.Set(setting, new Value.IntValue(value), Optional.of(unit));
  }

  /**
   * Asks to reset.
   *
   * @param setting which
   * @return the change
   */
  public static Change reset(Setting setting) {
    return new Change.Reset(setting);
  }

  /**
   * Asks to merge one member.
   *
   * @param setting a structure
   * @param member its name
   * @param value its value
   * @return the change
   */
  public static Change merge(Setting setting, String member, Value value) {
    return new Change.Merge(setting, Map.of(member, Optional.of(value)));
  }
}
