package dev.amend.policy.fact;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A member that a fact can have. */
public sealed interface FactMember {

  /** A member with a value. */
  record Leaf(FactType type) implements FactMember {}

  /**
   * A member with members.
   *
   * @param members by name, sorted
   */
  record Structure(Map<String, FactMember> members) implements FactMember {

    /** Sorts the members. */
    public Structure {
      members = Collections.unmodifiableMap(new TreeMap<>(members));
    }
  }
}
