package dev.amend.bench;

import dev.amend.bench.packages.AotCache;
import dev.amend.bench.packages.LambdaFlags;
import dev.amend.bench.packages.Subjects;
import java.util.List;
import java.util.stream.IntStream;

/** Measures the time from the start of a process to its first answer. */
final class Cold implements Part {

  private static final String PART = "cold";
  private static final int ROUNDS = 9;
  private static final int TRAINING_CHANGES = 5;

  private final Subjects subjects;

  Cold(Subjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Measured measure() {
    try (var stack = Stacks.start(2)) {
      var flags = LambdaFlags.onDemand(1_024);
      var starts = new ColdStarts(stack);
      var cache =
          AotCache.train(
              subjects.amend(),
              stack.environment(),
              flags,
              IntStream.range(0, TRAINING_CHANGES).mapToObj(_ -> ColdStarts.payload()));
      var rounds = new Rounds();
      var empty = rounds.add(() -> starts.answered(subjects.empty(), flags));
      var straightforward = rounds.add(() -> starts.applied(subjects.straightforward(), flags));
      var amend = rounds.add(() -> starts.applied(subjects.amend(), flags));
      var cached = rounds.add(() -> starts.applied(cache, flags));
      rounds.run(1, ROUNDS);
      return Measured.of(
          List.of(
              Comparison.of(PART, "Amend, against an empty handler", amend, empty).atMost(1.8),
              Comparison.of(
                      PART, "Amend, against the straightforward handler", amend, straightforward)
                  .atMost(1),
              Comparison.of(
                      PART,
                      "Amend with an ahead-of-time cache, against an empty handler without",
                      cached,
                      empty)
                  .atMost(1),
              Comparison.of(
                  PART, "straightforward, against an empty handler", straightforward, empty)));
    }
  }
}
