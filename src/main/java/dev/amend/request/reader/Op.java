package dev.amend.request.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one of a request's {@code changes} does to its setting. */
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

  /** The members that a change with this op can have. */
  List<String> members() {
    return members;
  }

  /** Whether only a list setting can be changed this way. */
  boolean needsList() {
    return this == ADD || this == REMOVE;
  }

  /** The name as it is written in a request, for example {@code add}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
