package dev.amend.appclient;

import dev.amend.appclient.Value.TextSet;
import java.util.Map;
import java.util.Optional;

/** Short ways to create changes. */
public final class Changes {

  private Changes() {}

  public static Change add(Setting setting, String... elements) {
    return new Change.Add(setting, TextSet.of(elements));
  }

  public static Change remove(Setting setting, String... elements) {
    return new Change.Remove(setting, TextSet.of(elements));
  }

  public static Change set(Setting setting, Value value) {
    return new Change.Set(setting, value, Optional.empty());
  }

  public static Change set(Setting setting, int value, String unit) {
    return new Change.Set(setting, new Value.IntValue(value), Optional.of(unit));
  }

  public static Change reset(Setting setting) {
    return new Change.Reset(setting);
  }

  public static Change merge(Setting setting, String member, Value value) {
    return new Change.Merge(setting, Map.of(member, Optional.of(value)));
  }
}
