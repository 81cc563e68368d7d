package dev.amend.simulation;

import dev.amend.result.Result;
import dev.amend.result.ResultPublisher;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeBounds;
import java.util.List;
import java.util.function.Supplier;

/**
 * The event bus as one invocation reaches it.
 *
 * @param world whose bus it is
 * @param process who calls
 * @param deadlines of the invocation
 */
record PublisherOverWire(World world, Execution process, Deadlines deadlines)
    implements ResultPublisher {

  private static final double ONE_FAILS = 0.03;

  @Override
  public List<Result> publish(List<Result> results) {
    Supplier<List<Result>> noAnswer =
        () -> {
          process.publishingFailed();
          return results;
        };
    return process.call(
        "publish " + results.size(),
        world.faults().next(),
        deadlines.publish().leftUpTo(TimeBounds.ATTEMPT_TIMEOUT),
        () -> put(results),
        noAnswer,
        noAnswer);
  }

  private List<Result> put(List<Result> results) {
    var failed = results.stream().filter(_ -> world.faults().strikes(ONE_FAILS)).toList();
    results.stream().filter(result -> !failed.contains(result)).forEach(world.bus()::put);
    if (!failed.isEmpty()) {
      process.publishingFailed();
    }
    return failed;
  }
}
