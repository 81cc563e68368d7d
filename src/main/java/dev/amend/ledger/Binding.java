package dev.amend.ledger;

import java.util.Optional;

/**
 * Binds an idempotency key to the content of the first request that brings it.
 *
 * @param key the idempotency key
 * @param digest the content's digest
 * @param outcome the recorded result where it is known without looking at any client, as for a
 *     request with wrong members; else empty
 */
public record Binding(String key, String digest, Optional<String> outcome) {}
