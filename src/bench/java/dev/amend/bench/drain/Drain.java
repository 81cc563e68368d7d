package dev.amend.bench.drain;

import dev.amend.bench.Measured;
import dev.amend.bench.Part;
import dev.amend.bench.report.Figure;
import dev.amend.bench.report.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures how fast a backlog is worked off, against what the quotas of Cognito allow. */
public final class Drain implements Part {

  private static final String PART = "drain";
  private static final int REQUESTS = 10_000;
  private static final int CLIENTS = 500;
  private static final int POOLS = 4;

  private final int instances;

  /**
   * Creates the part.
   *
   * @param instances the number of function instances
   */
  public Drain(int instances) {
    this.instances = instances;
  }

  @Override
  public Measured measure() {
    var figures = Stream.concat(figures("FIFO", true), figures("standard", false)).toList();
    return new Measured(figures, List.of("drain: %d function instances".formatted(instances)));
  }

  private Stream<Figure> figures(String queue, boolean isFifo) {
    var drained = new DrainRun(new Load(isFifo, REQUESTS, CLIENTS, POOLS, instances)).run();
    var used = QuotaLimit.usedPercent(drained.updates(), drained.seconds(), POOLS);
    return Stream.of(
        Figure.of(PART, queue + " queue, share of what the quotas allow", used, Unit.PERCENT)
            .atLeast(90)
            .from(
                String.format(
                    Locale.ROOT,
                    "%d updates in %.0f s, %d a second allowed",
                    drained.updates(),
                    drained.seconds(),
                    QuotaLimit.updatesPerSecond(POOLS))),
        Figure.of(
            PART,
            queue + " queue, changes",
            drained.results().applied() / drained.seconds(),
            Unit.PER_SECOND),
        Figure.of(PART, queue + " queue, throttled calls", drained.throttledPercent(), Unit.PERCENT)
            .atMost(1)
            .from("%d of %d".formatted(drained.throttled(), drained.calls().size())),
        Figure.of(
                PART,
                queue + " queue, requests that didn't end as applied",
                drained.results().others() + drained.deadLetters(),
                Unit.COUNT)
            .atMost(0)
            .from(
                "%d messages handed back, %d in the dead-letter queue"
                    .formatted(drained.returned(), drained.deadLetters())));
  }
}
