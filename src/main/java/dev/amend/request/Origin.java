package dev.amend.request;

import java.util.Optional;

/**
 * Where a request comes from and how it is told from others.
 *
 * @param key the idempotency key: the request's own, else the transport's
 * @param digest what the request asks, by meaning, as {@code v1:<hex>}
 * @param causationId the id of the message or event that brought it
 * @param correlationId the producer's own reference, absent when it gave none
 * @param requestedBy who wants it, absent when the producer does not say
 */
public record Origin(
    String key,
    String digest,
    String causationId,
    Optional<String> correlationId,
    Optional<String> requestedBy) {}
