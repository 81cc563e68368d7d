package dev.amend.policy.fact;

import java.util.Optional;
import java.util.stream.Stream;

/** What a fact says about its field. */
public enum FactChange {
  /** A list gains an element. */
  ADDED("added"),
  /** A list loses an element. */
  REMOVED("removed"),
  /** A setting gets a value of its own. */
  SET("set"),
  /** A setting goes back to the default. */
  UNSET("unset"),
  /** The client secret is rotated. */
  ROTATE_SECRET("rotateSecret"),
  /** A client secret is deleted. */
  RETIRE_SECRET("retireSecret");

  private final String text;

  FactChange(String text) {
    this.text = text;
  }

  /** Finds a change by its name in facts. */
  public static Optional<FactChange> named(String name) {
    return Stream.of(values()).filter(change -> change.text.equals(name)).findFirst();
  }

  /** Returns the name in facts, for example {@code rotateSecret}. */
  @Override
  public String toString() {
    return text;
  }
}
