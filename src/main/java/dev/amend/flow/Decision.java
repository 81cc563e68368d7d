package dev.amend.flow;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Violation;
import dev.amend.flow.lease.UnconfirmedUpdate;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
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

  /**
   * Decides the outcome of a request. Outcomes that an operator can repair are not recorded, and
   * plans never are.
   */
  static Decision of(
      BatchItem item, Outcome outcome, ResultData data, Amendment amendment, Instant now) {
    var built = data.build();
    var isRecorded = !item.isPlan() && !Result.isRepairable(built);
    var result =
        isRecorded
            ? Result.of(item.origin(), outcome, built, now)
            : Result.unrecorded(item.origin(), outcome, built, now);
    return new Decision(item, result, isRecorded, amendment);
  }

  /** Rejects a request. */
  static Decision rejected(
      BatchItem item, List<Violation> violations, List<Violation> warnings, Instant now) {
    var data =
        ResultData.of(item.request().client(), Outcome.REJECTED)
            .violations(violations)
            .warnings(warnings);
    return of(item, Outcome.REJECTED, data, Amendment.none(), now);
  }

  /** Returns whether the request has a part in the update. */
  boolean applies() {
    return result.outcome() == Outcome.APPLIED;
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
