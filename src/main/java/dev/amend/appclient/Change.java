package dev.amend.appclient;

import dev.amend.appclient.Value.TextSet;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One alteration of one setting, as a request asks for it. */
public sealed interface Change {

  /**
   * Names what is altered.
   *
   * @return the setting
   */
  Setting setting();

  /**
   * Puts elements into a list where they are absent.
   *
   * @param setting a list setting
   * @param values the elements
   */
  record Add(Setting setting, TextSet values) implements Change {}

  /**
   * Takes elements out of a list where they are present.
   *
   * @param setting a list setting
   * @param values the elements
   */
  record Remove(Setting setting, TextSet values) implements Change {}

  /**
   * Replaces a setting whole.
   *
   * @param setting any setting
   * @param value of the setting's kind
   * @param unit for a token validity, the unit that comes with the number; empty leaves the
   *     client's own
   */
  record Set(Setting setting, Value value, Optional<String> unit) implements Change {}

  /**
   * Brings a setting back to the service's default.
   *
   * @param setting any but ClientName
   */
  record Reset(Setting setting) implements Change {}

  /**
   * Merges members into a structure, as a {@code patch} does.
   *
   * @param setting a structure setting
   * @param members by name; an empty one is taken out
   */
  record Merge(Setting setting, Map<String, Optional<Value>> members) implements Change {

    /** Copies the members. */
    public Merge {
      members = Collections.unmodifiableMap(new TreeMap<>(members));
    }
  }
}
