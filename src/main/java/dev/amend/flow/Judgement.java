package dev.amend.flow;

import dev.amend.appclient.Amendment;
import dev.amend.ledger.Completion;
import dev.amend.ledger.Entry;
import dev.amend.ledger.Ledger;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultJson;
import java.time.Instant;
import java.util.List;

/**
 * What is found of one request at its place in the order, before anything is written.
 *
 * @param task the request
 * @param result what it ends with, once all is written
 * @param binds whether the result is recorded under the request's key
 * @param amendment what it makes of the client
 */
record Judgement(Task task, Result result, boolean binds, Amendment amendment) {

  /** Tells whether the request has a part in the update. */
  boolean applies() {
    return result.outcome() == Outcome.APPLIED;
  }

  /** Tells whether the result is kept; a plan leaves no trace. */
  boolean isRecorded() {
    return binds && !task.request().isPlan();
  }

  /** Writes the result for the ledger. */
  Entry entry() {
    return new Entry(record(), result.origin().digest(), ResultJson.record(result));
  }

  /** Completes an applied result with the client's new date; others stay as they are. */
  Judgement modifiedAt(Instant date) {
    return applies() ? new Judgement(task, result.modifiedAt(date), binds, amendment) : this;
  }

  /** Says instead that nobody knows what became of the request. */
  Judgement unknown(Instant now) {
    return new Judgement(task, OpenIntent.unknown(result, now), true, amendment);
  }

  /** Says how requests ended; plans leave no trace. */
  static Completion completion(List<Judgement> judgements, boolean release) {
    return new Completion(
        judgements.stream().filter(Judgement::isRecorded).map(Judgement::entry).toList(),
        judgements.stream()
            .filter(judgement -> !judgement.binds() && !judgement.task().request().isPlan())
            .map(Judgement::record)
            .toList(),
        release);
  }

  private String record() {
    return Ledger.record(result.origin().key());
  }
}
