package dev.amend.bench;

import dev.amend.bench.packages.LambdaFlags;
import dev.amend.bench.packages.Subjects;
import dev.amend.bench.report.Figure;
import dev.amend.bench.report.Sample;
import dev.amend.bench.report.Unit;
import dev.amend.local.lambda.RuntimeProcess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Measures the first invocation after a restore from a snapshot. The process isn't really
 * snapshotted: the runtime interface client runs the hooks before the snapshot and those after the
 * restore in the same process, so connections that were open stay open.
 */
final class Restore implements Part {

  private static final String PART = "restore";
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 40;
  private static final int WARM_RUNS = 21;

  private final Subjects subjects;

  Restore(Subjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Measured measure() {
    try (var stack = Stacks.start(1)) {
      var environment = new HashMap<>(stack.environment());
      environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      var flags = new ArrayList<>(LambdaFlags.snapStart(1_024));
      // Lambda sets it, so that hooks registered with the CRaC API run.
      flags.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
      var first = DoubleStream.builder();
      var warm = DoubleStream.builder();
      for (var round = 0; round < ROUNDS; round++) {
        try (var function = subjects.amend().start(environment, flags)) {
          function.restore();
          first.add(change(function));
          warm.add(warmMedian(function));
        }
      }
      return Measured.of(List.of(figure(Sample.of(first.build()), Sample.of(warm.build()))));
    }
  }

  private static Figure figure(Sample first, Sample warm) {
    return Figure.of(
            PART,
            "first change after the hooks, against the warm median",
            first.dividedBy(warm),
            Unit.RATIO)
        .atMost(3)
        .from(String.format(Locale.ROOT, "%.1f ms / %.1f ms", first.median(), warm.median()));
  }

  private static double warmMedian(RuntimeProcess function) {
    for (var run = 0; run < WARM_UP; run++) {
      change(function);
    }
    return Sample.of(DoubleStream.generate(() -> change(function)).limit(WARM_RUNS)).median();
  }

  private static double change(RuntimeProcess function) {
    Invocations.awaitSlot();
    return Invocations.timed(function, Requests.batch(List.of(Requests.rename(0))));
  }
}
