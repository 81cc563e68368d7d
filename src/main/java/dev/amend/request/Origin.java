package dev.amend.request;

import java.util.Optional;

/**
 * Where a request comes from, and what identifies it if it is sent again.
 *
 * @param key the idempotency key: the request's own, or else the transport's
 * @param scope the alias that the key belongs to, so that producers can't use each other's keys;
 *     empty without a policy
 * @param digest the digest of what the request asks for, with its version, as {@code v2:<hex>}
 * @param causationId the ID of the SQS message, EventBridge event or Lambda request that carried it
 * @param correlationId the producer's own reference; empty if the request doesn't have one
 * @param requestedBy who asked for the change; empty if the request doesn't say
 * @param reason why the change is made; empty if the request doesn't say
 */
public record Origin(
    String key,
    Optional<String> scope,
    String digest,
    String causationId,
    Optional<String> correlationId,
    Optional<String> requestedBy,
    Optional<String> reason) {

  /** Tells whether two requests have the same idempotency key. */
  public boolean hasSameKey(Origin other) {
    return key.equals(other.key) && scope.equals(other.scope);
  }
}
