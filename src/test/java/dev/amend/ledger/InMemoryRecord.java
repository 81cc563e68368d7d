package dev.amend.ledger;

import dev.amend.result.Result;
import java.time.Instant;
import java.util.Optional;

/**
 * A request's item in the ledger in memory.
 *
 * @param digest of the content that the key is used for
 * @param result the recorded result; while the request is in progress, the prepared one
 * @param expiration in epoch seconds; empty while the request is in progress
 */
public record InMemoryRecord(String digest, Result result, Optional<Long> expiration) {

  /** Returns whether the result is recorded, and not only prepared. */
  public boolean isCompleted() {
    return expiration.isPresent();
  }

  boolean isGone(Instant now) {
    return expiration.filter(end -> end < now.getEpochSecond()).isPresent();
  }

  boolean isInProgressWith(String content) {
    return !isCompleted() && digest.equals(content);
  }

  KeyState state(IdempotencyKey key) {
    var sameContent = digest.equals(key.digest());
    if (!isCompleted()) {
      return new KeyState.InProgress(sameContent);
    }
    return sameContent ? new KeyState.Completed(result) : new KeyState.Mismatch(result);
  }
}
