package dev.amend.ledger;

import java.time.Instant;

/** How the call of an intent ended. */
public sealed interface IntentEnd {

  /**
   * The call took effect, or none was needed.
   *
   * @param lastModified the client's {@code LastModifiedDate} since
   */
  record Applied(Instant lastModified) implements IntentEnd {}

  /** The call had no effect. */
  record NotApplied() implements IntentEnd {}

  /** Another writer has changed the client since, or it no longer exists. */
  record Unknown() implements IntentEnd {}
}
