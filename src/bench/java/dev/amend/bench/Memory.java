package dev.amend.bench;

import dev.amend.bench.packages.LambdaFlags;
import dev.amend.bench.packages.Subject;
import dev.amend.bench.packages.Subjects;
import dev.amend.bench.report.Figure;
import dev.amend.bench.report.Unit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Measures the memory that a function needs, and the size of its deployment package. */
final class Memory implements Part {

  private static final String PART = "memory";
  private static final int BATCHES = 1_000;
  private static final int BATCH_SIZE = 10;
  private static final double MEGABYTE = 1e6;

  private final Subjects subjects;

  Memory(Subjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public Measured measure() {
    // Side by side, because the straightforward handler takes minutes and time isn't measured.
    var other = CompletableFuture.supplyAsync(() -> use(subjects.straightforward()));
    var amend = use(subjects.amend());
    var straightforward = other.join();
    return Measured.of(
        List.of(
            figure("peak resident memory", amend.peak(), straightforward.peak()).atMost(220),
            figure("live heap after 10,000 changes", amend.heap(), straightforward.heap()),
            figure("jar", subjects.amend().jarSize(), subjects.straightforward().jarSize())
                .atMost(16)));
  }

  private static MemoryUse use(Subject subject) {
    try (var stack = Stacks.start(1);
        var function = subject.start(stack.environment(), LambdaFlags.onDemand(512))) {
      for (var batch = 0; batch < BATCHES; batch++) {
        stack.bus().clear();
        stack.cognito().forgetCalls();
        var requests = IntStream.range(0, BATCH_SIZE).mapToObj(_ -> Requests.rename(0)).toList();
        Invocations.timed(function, Requests.batch(requests));
        Invocations.requireApplied(stack, BATCH_SIZE);
      }
      return MemoryUse.of(function.pid());
    }
  }

  private static Figure figure(String name, long bytes, long straightforward) {
    return Figure.of(PART, name, bytes / MEGABYTE, Unit.MEGABYTES)
        .from(
            String.format(
                Locale.ROOT, "straightforward handler: %.1f MB", straightforward / MEGABYTE));
  }
}
