package dev.amend.bench.drain;

import dev.amend.result.Outcome;
import dev.amend.result.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts published results by outcome. */
final class ResultCount {

  private final Map<Outcome, Integer> published = new HashMap<>();

  void add(List<Result> results) {
    results.forEach(result -> published.merge(result.outcome(), 1, Integer::sum));
  }

  /** Returns the number of changes that are in effect as their producers wanted. */
  int applied() {
    return published.getOrDefault(Outcome.APPLIED, 0);
  }

  /** Returns the number of results that tell producers of anything else. */
  int others() {
    return published.values().stream().mapToInt(Integer::intValue).sum() - applied();
  }
}
