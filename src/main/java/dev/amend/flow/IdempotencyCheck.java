package dev.amend.flow;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.ledger.KeyState;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers requests whose idempotency key has a recorded outcome. */
final class IdempotencyCheck {

  private final Instant now;

  IdempotencyCheck(Instant now) {
    this.now = now;
  }

  /** Returns the answer that a recorded outcome gives; empty if there is none. */
  Optional<Answer> recorded(BatchItem item, KeyState state) {
    return switch (state) {
      case KeyState.New _, KeyState.InProgress _ -> Optional.empty();
      case KeyState.Completed(var result) ->
          Optional.of(new Answer.Ended(result.replayedTo(item.origin())));
      case KeyState.Mismatch(var recorded) -> Optional.of(new Answer.Ended(reused(item, recorded)));
    };
  }

  private Result reused(BatchItem item, Result recorded) {
    var violation =
        Violation.at(
            Code.IDEMPOTENCY_KEY_REUSED,
            "/idempotencyKey",
            "The key was used for another request, which ended as %s at %s (result %s). Use a new idempotency key for each new request."
                .formatted(recorded.outcome(), recorded.occurredAt(), recorded.id()));
    var data =
        ResultData.of(item.request().client(), Outcome.REJECTED).violations(List.of(violation));
    return Result.unrecorded(item.origin(), Outcome.REJECTED, data.build(), now);
  }
}
