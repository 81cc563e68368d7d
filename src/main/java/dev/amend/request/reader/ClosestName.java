package dev.amend.request.reader;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
final class ClosestName {

  private static final int CLOSE = 2;

  private ClosestName() {}

  /**
   * Suggests a known name.
   *
   * @param given what was written
   * @param known what may be written
   * @return the nearest known name, empty where none is close
   */
  static Optional<String> closest(String given, Collection<String> known) {
    if (given.length() > 64) {
      return Optional.empty();
    }
    return known.stream()
        .filter(name -> distance(given, name) <= CLOSE)
        .min(
            Comparator.comparingInt((String name) -> distance(given, name))
                .thenComparing(name -> name));
  }

  /** Levenshtein's distance; case does not count. */
  private static int distance(String one, String other) {
    var from = one.toLowerCase(Locale.ROOT);
    var to = other.toLowerCase(Locale.ROOT);
    var row = new int[to.length() + 1];
    for (var column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (var i = 1; i <= from.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j < row.length; j++) {
        var substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
