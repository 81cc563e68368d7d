package dev.amend.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From when on slots are free. Slots follow each other at fixed distances, so that no second has
 * more of them than the quotas allow: 15 updates a second for an account and 5 for a user pool
 * (Cognito developer guide, quotas). They use 96 percent of that, because an update can be sent
 * somewhat earlier or later than its slot begins.
 *
 * @param account the account's next free slot
 * @param pools the next free slot of each user pool; absent if it is free
 */
public record UpdateSlots(Instant account, Map<String, Instant> pools) {

  /** Every slot is free. */
  public static final UpdateSlots FREE = new UpdateSlots(Instant.EPOCH, Map.of());

  private static final Duration ACCOUNT_DISTANCE = Duration.ofNanos(1_000_000_000L * 100 / 96 / 15);
  private static final Duration POOL_DISTANCE = Duration.ofNanos(1_000_000_000L * 100 / 96 / 5);

  /** Copies the map. */
  public UpdateSlots {
    pools = Map.copyOf(pools);
  }

  /** Returns when the next slot of a user pool begins. */
  public Instant next(String userPoolId, Instant now) {
    var free = pools.getOrDefault(userPoolId, now);
    return Stream.of(now, account, free).max(Instant::compareTo).orElseThrow();
  }

  /**
   * Returns the slots that are left when the next one of a user pool is taken. User pools whose
   * slots are all free are left out.
   */
  public UpdateSlots take(String userPoolId, Instant now) {
    var taken = next(userPoolId, now);
    var later =
        Stream.concat(
            pools.entrySet().stream()
                .filter(pool -> !pool.getKey().equals(userPoolId))
                .filter(pool -> pool.getValue().isAfter(now)),
            Stream.of(Map.entry(userPoolId, taken.plus(POOL_DISTANCE))));
    return new UpdateSlots(
        later(account, now).plus(ACCOUNT_DISTANCE),
        later.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
