package dev.amend.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A request's item in the ledger in memory.
 *
 * @param digest of the content that the key is bound to
 * @param expiration in epoch seconds; empty while it does not expire
 * @param prepared the result for the case that the update happens
 * @param data the recorded result; empty while the request is in progress
 */
public record InMemoryRecord(
    String digest, Optional<Long> expiration, Optional<String> prepared, Optional<String> data) {

  boolean isGone(Instant now) {
    return expiration.filter(end -> end < now.getEpochSecond()).isPresent();
  }

  boolean isOpen(String wanted) {
    return data.isEmpty() && digest.equals(wanted);
  }

  Holding holding(Binding binding) {
    if (!digest.equals(binding.digest())) {
      return new Holding.Reused();
    }
    return data.<Holding>map(Holding.Ended::new).orElseGet(Holding.Open::new);
  }

  InMemoryRecord prepared(String result) {
    return new InMemoryRecord(digest, Optional.empty(), Optional.of(result), data);
  }

  InMemoryRecord ended(String result, long end) {
    return new InMemoryRecord(digest, Optional.of(end), Optional.empty(), Optional.of(result));
  }
}
