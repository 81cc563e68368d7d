package dev.amend.ledger;

import dev.amend.request.Origin;

/**
 * An idempotency key and the content that a request uses it for.
 *
 * @param text the key, of any length
 * @param digest the digest of the request's content
 */
public record IdempotencyKey(String text, String digest) {

  /** Returns the key of a request. */
  public static IdempotencyKey of(Origin origin) {
    return new IdempotencyKey(origin.key(), origin.digest());
  }
}
