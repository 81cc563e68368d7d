package dev.amend.ledger;

import dev.amend.result.Result;
import java.util.List;

/**
 * How requests ended, to be recorded together with the state of their client. It closes the
 * client's intent.
 *
 * @param recorded results to record, each under its request's key
 * @param discarded keys that the intent named and that get no outcome now
 * @param end how the intent ended
 * @param release whether to release the client as well
 */
public record Completion(
    List<Result> recorded, List<IdempotencyKey> discarded, Intent.End end, boolean release) {

  /** Copies the lists. */
  public Completion {
    recorded = List.copyOf(recorded);
    discarded = List.copyOf(discarded);
  }
}
