package dev.amend.ledger;

import java.util.Optional;

/**
 * A client's item in the ledger in memory.
 *
 * @param owner who holds the client
 * @param until in epoch milliseconds, when the lease ends
 * @param generation how often the client was taken
 * @param intent the open one
 */
public record InMemoryLease(
    Optional<String> owner, Optional<Long> until, long generation, Optional<Intent> intent) {

  /** The item of a client that nobody has held. */
  public static final InMemoryLease NEVER_TAKEN =
      new InMemoryLease(Optional.empty(), Optional.empty(), 0, Optional.empty());

  boolean isFree(String asking, long now) {
    return until.isEmpty()
        || until.get() < now
        || owner.filter(holder -> holder.equals(asking)).isPresent();
  }

  boolean isHeldBy(Lease lease) {
    return owner.filter(holder -> holder.equals(lease.owner())).isPresent()
        && generation == lease.generation();
  }

  InMemoryLease taken(String by, long end) {
    return new InMemoryLease(Optional.of(by), Optional.of(end), generation + 1, intent);
  }

  InMemoryLease intending(Intent intended) {
    return new InMemoryLease(owner, until, generation, Optional.of(intended));
  }

  InMemoryLease closed(boolean release) {
    return release
        ? new InMemoryLease(Optional.empty(), Optional.empty(), generation, Optional.empty())
        : new InMemoryLease(owner, until, generation, Optional.empty());
  }

  InMemoryLease released(long notBefore) {
    return new InMemoryLease(Optional.empty(), Optional.of(notBefore), generation, intent);
  }
}
