package dev.amend.result;

import java.util.List;

/** Publishes results for whoever is interested. */
@FunctionalInterface
public interface ResultPublisher {

  /**
   * Publishes results once.
   *
   * @param results in any number; each event is the same at every publication but for a repeat's
   *     own metadata
   * @return those that could not be published; never an exception
   */
  List<Result> publish(List<Result> results);
}
