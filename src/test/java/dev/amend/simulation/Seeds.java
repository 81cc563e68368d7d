package dev.amend.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongToIntFunction;

/** Runs seeds on all cores. */
final class Seeds {

  private static final int MOST_FAILURES = 5;

  private Seeds() {}

  /** Runs seeds until one fails. */
  static Optional<InvariantViolation> first(long from, long seeds, LongToIntFunction run) {
    return run(from, seeds, run, 1).failures().stream().findFirst();
  }

  /** Runs seeds, until a few have failed. */
  static Report run(long from, long seeds, LongToIntFunction run) {
    return run(from, seeds, run, MOST_FAILURES);
  }

  private static Report run(long from, long seeds, LongToIntFunction run, int mostFailures) {
    var next = new AtomicLong(from);
    var counted = new AtomicLong();
    List<InvariantViolation> failures = Collections.synchronizedList(new ArrayList<>());
    var workers = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var worker = 0; worker < workers; worker++) {
        pool.execute(
            () -> {
              for (var seed = next.getAndIncrement();
                  seed < from + seeds && failures.size() < mostFailures;
                  seed = next.getAndIncrement()) {
                try {
                  counted.addAndGet(run.applyAsInt(seed));
                } catch (InvariantViolation e) {
                  failures.add(e);
                }
              }
            });
      }
    }
    return new Report(seeds, counted.get(), List.copyOf(failures));
  }

  /** What came of it. */
  record Report(long seeds, long counted, List<InvariantViolation> failures) {
    @Override
    public String toString() {
      return seeds + " seeds, " + counted + " counted, " + failures;
    }
  }
}
