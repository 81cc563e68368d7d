package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import java.util.List;

/**
 * What one invocation last read of a client, and what it prepared.
 *
 * @param read what Describe answered
 * @param readAt the virtual time of the read
 * @param prepared the results that its intent keeps, in order; empty before it opens one
 */
record UpdateAttempt(AppClient read, long readAt, List<Result> prepared) {

  UpdateAttempt {
    prepared = List.copyOf(prepared);
  }

  /** Returns the results of the requests that have a part in the update. */
  List<Result> applied() {
    return prepared.stream().filter(result -> result.outcome() == Outcome.APPLIED).toList();
  }

  UpdateAttempt with(List<Result> results) {
    return new UpdateAttempt(read, readAt, results);
  }
}
