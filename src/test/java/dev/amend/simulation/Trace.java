package dev.amend.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in a run, line by line, for a person to read; nothing is kept unless asked for. */
final class Trace {

  private static final double NANOS = 1e9;

  private final boolean kept;
  private final Scheduler scheduler;
  private final List<String> lines = new ArrayList<>();

  Trace(boolean kept, Scheduler scheduler) {
    this.kept = kept;
    this.scheduler = scheduler;
  }

  void add(Supplier<String> line) {
    if (kept) {
      lines.add("%9.3f s  %s".formatted(scheduler.now() / NANOS, line.get()));
    }
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
