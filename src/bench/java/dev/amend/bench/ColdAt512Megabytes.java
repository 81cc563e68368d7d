package dev.amend.bench;

import dev.amend.bench.cpu.CpuShare;
import dev.amend.bench.packages.LambdaFlags;
import dev.amend.bench.packages.Subjects;
import java.util.List;

/** Measures cold starts with the share of a CPU that a function with 512 MB gets. */
final class ColdAt512Megabytes implements Part {

  private static final String PART = "cold at 512 MB";
  private static final int ROUNDS = 7;

  private final Subjects subjects;

  ColdAt512Megabytes(Subjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Measured measure() {
    var found = CpuShare.of512Megabytes();
    if (found.isEmpty()) {
      return new Measured(
          List.of(), List.of(PART + ": not measured, because no way to limit the CPU works here"));
    }
    try (var share = found.get()) {
      return measure(share);
    }
  }

  private Measured measure(CpuShare share) {
    try (var stack = Stacks.start(1)) {
      var flags = LambdaFlags.onDemand(512);
      var starts = new ColdStarts(stack, share.wrapper());
      var rounds = new Rounds();
      var empty = rounds.add(() -> starts.answered(subjects.empty(), flags));
      var straightforward = rounds.add(() -> starts.applied(subjects.straightforward(), flags));
      var amend = rounds.add(() -> starts.applied(subjects.amend(), flags));
      rounds.run(1, ROUNDS);
      return new Measured(
          List.of(
              Comparison.of(PART, "Amend, against an empty handler", amend, empty),
              Comparison.of(
                  PART, "Amend, against the straightforward handler", amend, straightforward)),
          List.of(PART + ": " + share.description()));
    }
  }
}
