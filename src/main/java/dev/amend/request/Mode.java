package dev.amend.request;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a request is carried out. */
public enum Mode {
  /** Change the client. */
  APPLY,
  /** Report what would change. A plan neither reads nor writes the ledger. */
  PLAN;

  /**
   * Finds a mode by its name in a request.
   *
   * @param name {@code apply} or {@code plan}
   * @return empty for any other name
   */
  public static Optional<Mode> named(String name) {
    return Stream.of(values()).filter(mode -> mode.toString().equals(name)).findFirst();
  }

  /** The name as it is written in a request, for example {@code plan}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
