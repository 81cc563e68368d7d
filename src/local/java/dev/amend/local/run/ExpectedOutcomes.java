package dev.amend.local.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What the name of an event file promises: the outcomes of the results that it leads to, in order.
 *
 * <p>A name promises one result for each of the file's requests, with the outcome that is the first
 * word of the name ({@code rejected-expired} is {@code rejected}), or else {@code applied}. So
 * {@code repeated-key} promises what it did the first time, twice.
 *
 * @param outcomes one for each result
 */
public record ExpectedOutcomes(List<String> outcomes) {

  private static final Map<String, String> WORDS =
      Map.of(
          "rejected", "rejected",
          "conflicted", "conflicted",
          "unchanged", "unchanged",
          "plan", "planned",
          "planned", "planned");

  /** Copies the outcomes. */
  public ExpectedOutcomes {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Reads a file's promise.
   *
   * @param file the file
   * @return what its name promises
   */
  public static ExpectedOutcomes of(EventFile file) {
    return new ExpectedOutcomes(Collections.nCopies(file.requests().size(), outcome(file.name())));
  }

  private static String outcome(String name) {
    return WORDS.getOrDefault(name.split("-", 2)[0], "applied");
  }
}
