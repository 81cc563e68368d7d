package dev.amend.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The slots that are taken. Slots keep a distance from each other, so that no second has more of
 * them than the quotas allow: 15 updates a second for an account and 5 for a user pool (Cognito
 * developer guide, quotas). They use 96 percent of that, because an update can be sent somewhat
 * earlier or later than its slot begins.
 *
 * @param taken the slots, in any order
 */
public record UpdateSlots(List<Slot> taken) {

  /** Every slot is free. */
  public static final UpdateSlots FREE = new UpdateSlots(List.of());

  /** Copies the list. */
  public UpdateSlots {
    taken = List.copyOf(taken);
  }

  /** Returns when the next free slot of a user pool begins. */
  public Instant next(String userPoolId, Instant now) {
    return taken.stream()
        .filter(slot -> slot.isTooClose(userPoolId, now))
        .map(slot -> slot.begin().plus(slot.distance(userPoolId)))
        .max(Instant::compareTo)
        .map(later -> next(userPoolId, later))
        .orElse(now);
  }

  /** Takes the next free slot of a user pool, and forgets slots that keep no other from now on. */
  public UpdateSlots take(String userPoolId, Instant now) {
    var kept = taken.stream().filter(slot -> slot.matters(now));
    var next = new Slot(userPoolId, next(userPoolId, now));
    return new UpdateSlots(Stream.concat(kept, Stream.of(next)).toList());
  }

  /**
   * A slot: one Describe and one Update of a client.
   *
   * @param userPoolId the client's user pool
   * @param begin when it begins
   */
  public record Slot(String userPoolId, Instant begin) {

    private static final Duration IN_ACCOUNT = Duration.ofNanos(1_000_000_000L * 100 / 96 / 15);
    private static final Duration IN_POOL = Duration.ofNanos(1_000_000_000L * 100 / 96 / 5);

    private Duration distance(String otherPoolId) {
      return userPoolId.equals(otherPoolId) ? IN_POOL : IN_ACCOUNT;
    }

    private boolean matters(Instant now) {
      return begin.plus(IN_POOL).isAfter(now);
    }

    private boolean isTooClose(String otherPoolId, Instant other) {
      return Duration.between(begin, other).abs().compareTo(distance(otherPoolId)) < 0;
    }
  }
}
