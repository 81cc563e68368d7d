package dev.amend.ledger;

import dev.amend.result.Result;

/** What the ledger holds for an idempotency key. */
public sealed interface KeyState {

  /** Nothing is recorded for the key. */
  record New() implements KeyState {}

  /**
   * An open intent names a request with this key.
   *
   * @param sameContent whether that request asks the same
   */
  record InProgress(boolean sameContent) implements KeyState {}

  /**
   * A request with this key and the same content has a recorded outcome.
   *
   * @param result the recorded result
   */
  record Completed(Result result) implements KeyState {}

  /**
   * A request with this key and other content has a recorded outcome.
   *
   * @param result the recorded result
   */
  record Mismatch(Result result) implements KeyState {}
}
