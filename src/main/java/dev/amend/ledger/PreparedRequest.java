package dev.amend.ledger;

import dev.amend.result.Result;

/**
 * A request that an open intent names.
 *
 * @param result the result that it gets if the intent took effect, or its recorded result
 * @param isRecorded whether the result is recorded already
 */
public record PreparedRequest(Result result, boolean isRecorded) {

  /** Returns the same request with another result. */
  public PreparedRequest with(Result other) {
    return new PreparedRequest(other, isRecorded);
  }
}
