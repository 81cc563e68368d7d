package dev.amend.simulation;

import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import java.util.Optional;

/**
 * A client's item in the simulated ledger.
 *
 * @param owner who holds the client
 * @param until in epoch milliseconds, when the lease ends
 * @param generation how often the client was taken
 * @param intent the open one
 */
record SimulatedLease(
    Optional<String> owner, Optional<Long> until, long generation, Optional<Intent> intent) {

  static final SimulatedLease NEVER_TAKEN =
      new SimulatedLease(Optional.empty(), Optional.empty(), 0, Optional.empty());

  boolean isFree(String asking, long now) {
    return until.isEmpty()
        || until.get() < now
        || owner.filter(holder -> holder.equals(asking)).isPresent();
  }

  boolean isHeldBy(Lease lease) {
    return owner.filter(holder -> holder.equals(lease.owner())).isPresent()
        && generation == lease.generation();
  }

  SimulatedLease taken(String by, long end) {
    return new SimulatedLease(Optional.of(by), Optional.of(end), generation + 1, intent);
  }

  SimulatedLease intending(Intent intended) {
    return new SimulatedLease(owner, until, generation, Optional.of(intended));
  }

  SimulatedLease closed(boolean release) {
    return release
        ? new SimulatedLease(Optional.empty(), Optional.empty(), generation, Optional.empty())
        : new SimulatedLease(owner, until, generation, Optional.empty());
  }

  SimulatedLease released(long notBefore) {
    return new SimulatedLease(Optional.empty(), Optional.of(notBefore), generation, intent);
  }
}
