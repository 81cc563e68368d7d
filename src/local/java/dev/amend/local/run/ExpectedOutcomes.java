package dev.amend.local.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The outcomes that an event file should lead to, one for each of its requests.
 *
 * <p>The first word of the file's name is the outcome of all its requests ({@code
 * rejected-expired}: {@code rejected}). If it isn't an outcome, the requests should be applied. So
 * the requests of {@code repeated-key} should both be {@code applied}.
 *
 * @param outcomes the outcomes, in the order of the requests
 */
public record ExpectedOutcomes(List<String> outcomes) {

  private static final Map<String, String> BY_FIRST_WORD =
      Map.of(
          "rejected", "rejected",
          "conflicted", "conflicted",
          "unchanged", "unchanged",
          "plan", "planned",
          "planned", "planned");

  public ExpectedOutcomes {
    outcomes = List.copyOf(outcomes);
  }

  public static ExpectedOutcomes of(EventFile file) {
    return new ExpectedOutcomes(Collections.nCopies(file.requests().size(), outcome(file.name())));
  }

  private static String outcome(String name) {
    return BY_FIRST_WORD.getOrDefault(name.split("-", 2)[0], "applied");
  }
}
