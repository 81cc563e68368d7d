package dev.amend.flow;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Violation;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import java.time.Instant;
import java.util.List;

/**
 * How a request ends at its place in the order, before anything is written.
 *
 * @param item the request
 * @param result its result, once everything is written
 * @param isRecorded whether the result is recorded under the request's key
 * @param amendment what the request changes
 */
record Decision(BatchItem item, Result result, boolean isRecorded, Amendment amendment) {

  /** Returns whether the request has a part in the update. */
  boolean applies() {
    return result.outcome() == Outcome.APPLIED;
  }

  IdempotencyKey key() {
    return IdempotencyKey.of(item.origin());
  }

  /** Completes the result of an applied request; others stay as they are. */
  Decision applied(Instant lastModified, List<Violation> warnings) {
    return applies() ? with(result.appliedAt(lastModified, warnings), true) : this;
  }

  /** Ends the request as one whose update can't be confirmed. */
  Decision unknown(Instant now) {
    return with(UnconfirmedUpdate.unknown(result, now), true);
  }

  private Decision with(Result other, boolean recorded) {
    return new Decision(item, other, recorded, amendment);
  }
}
