package dev.amend.request.reader;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that an unknown one may be a misspelling of. */
final class ClosestName {

  private static final int MAX_DISTANCE = 2;
  private static final int MAX_LENGTH = 64;

  private ClosestName() {}

  /**
   * Finds the closest known name.
   *
   * @param name the unknown name
   * @param known the names to choose from
   * @return the known name with the fewest edits; empty if that is more than two, or more than half
   *     of the known name
   */
  static Optional<String> to(String name, Collection<String> known) {
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return known.stream()
        .filter(other -> distance(name, other) <= Math.min(MAX_DISTANCE, other.length() / 2))
        .min(
            Comparator.comparingInt((String other) -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The Levenshtein distance, ignoring case. */
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
