package dev.amend.result;

import java.util.List;

/** Publishes results as events. */
@FunctionalInterface
public interface ResultPublisher {

  /**
   * Tries once to publish results.
   *
   * @param results any number of results
   * @return those that weren't published; it doesn't throw
   */
  List<Result> publish(List<Result> results);
}
