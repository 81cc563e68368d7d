package dev.amend.local.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the name of an event file promises: the outcomes of the results that it leads to, in order.
 *
 * <p>A name that is listed here promises what stands there. Any other promises one result for each
 * of its requests, with the outcome that is a word of the name ({@code rejected-unknown-setting} is
 * {@code rejected}), or else {@code applied}.
 *
 * @param outcomes one for each result
 */
public record Promise(List<String> outcomes) {

  private static final Map<String, List<String>> LISTED =
      Map.of("repeated-key", List.of("applied", "applied"));

  private static final Map<String, String> WORDS =
      Map.of(
          "rejected", "rejected",
          "conflicted", "conflicted",
          "unchanged", "unchanged",
          "plan", "planned",
          "planned", "planned");

  /** Copies the outcomes. */
  public Promise {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Reads a file's promise.
   *
   * @param file the file
   * @return what its name promises
   */
  public static Promise of(EventFile file) {
    var listed = Optional.ofNullable(LISTED.get(file.name()));
    return new Promise(
        listed.orElseGet(() -> Collections.nCopies(file.requests().size(), outcome(file.name()))));
  }

  private static String outcome(String name) {
    return Arrays.stream(name.split("-"))
        .filter(WORDS::containsKey)
        .map(word -> WORDS.getOrDefault(word, "applied"))
        .findFirst()
        .orElse("applied");
  }
}
