package dev.amend.ledger;

import dev.amend.request.Origin;
import java.util.Optional;

/**
 * An idempotency key and the content that a request uses it for.
 *
 * @param scope the alias that the key belongs to; empty without a policy
 * @param text the key, of any length
 * @param digest the digest of the request's content
 */
public record IdempotencyKey(Optional<String> scope, String text, String digest) {

  /** Returns the key of a request. */
  public static IdempotencyKey of(Origin origin) {
    return new IdempotencyKey(origin.scope(), origin.key(), origin.digest());
  }
}
