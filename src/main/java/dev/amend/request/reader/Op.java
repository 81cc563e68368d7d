package dev.amend.request.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The operation of a change in a request's {@code changes}. */
enum Op {
  ADD("op", "field", "value"),
  REMOVE("op", "field", "value"),
  SET("op", "field", "value", "unit"),
  RESET("op", "field");

  private final List<String> members;

  Op(String... members) {
    this.members = List.of(members);
  }

  /** Finds an op by its name in a request; empty for any other name. */
  static Optional<Op> named(String name) {
    return Stream.of(values()).filter(op -> op.toString().equals(name)).findFirst();
  }

  /** Returns the members that a change with this op can have. */
  List<String> members() {
    return members;
  }

  /** Tells whether the op applies only to lists. */
  boolean needsList() {
    return this == ADD || this == REMOVE;
  }

  /** Returns the name as a request has it, for example {@code add}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
