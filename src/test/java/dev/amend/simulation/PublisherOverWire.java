package dev.amend.simulation;

import dev.amend.result.Result;
import dev.amend.result.ResultPublisher;
import java.util.List;

/**
 * The event bus as one invocation reaches it.
 *
 * @param world whose bus it is
 * @param process who calls
 */
record PublisherOverWire(World world, Execution process) implements ResultPublisher {

  private static final double ONE_FAILS = 0.03;

  @Override
  public List<Result> publish(List<Result> results) {
    try {
      return process.call(
          "publish " + results.size(),
          world.weather().next(),
          () -> put(results),
          NoAnswer::new,
          NoAnswer::new);
    } catch (NoAnswer e) {
      process.publishingFailed();
      return results;
    }
  }

  private List<Result> put(List<Result> results) {
    var failed = results.stream().filter(result -> world.weather().strikes(ONE_FAILS)).toList();
    results.stream().filter(result -> !failed.contains(result)).forEach(world.bus()::put);
    if (!failed.isEmpty()) {
      process.publishingFailed();
    }
    return failed;
  }

  private static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
