package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.Completion;
import dev.amend.ledger.Entry;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ledgers that do not keep others away as they should. */
final class BrokenLeases {

  private BrokenLeases() {}

  /** Everybody gets the client at once. */
  static Ledger none(InMemoryLedger store) {
    return new LedgerDetour(store) {
      @Override
      public Optional<Lease> acquire(ClientKey client, String owner, Instant now, Instant until) {
        return super.acquire(client, owner, now.plus(Duration.ofDays(1)), until);
      }
    };
  }

  /** A lease ends long before its holder. */
  static Ledger tooShort(InMemoryLedger store) {
    return new LedgerDetour(store) {
      @Override
      public Optional<Lease> acquire(ClientKey client, String owner, Instant now, Instant until) {
        return super.acquire(client, owner, now, now.plusSeconds(1));
      }
    };
  }

  /** A client is given free while a call is on the wire. */
  static Ledger releasedTooSoon(InMemoryLedger store) {
    return new LedgerDetour(store) {
      @Override
      public void release(Lease lease, Instant notBefore) {
        super.release(lease, Instant.EPOCH);
      }
    };
  }

  /** Whoever was overtaken writes all the same, in the name of the present holder. */
  static Ledger unfenced(InMemoryLedger store) {
    return new LedgerDetour(store) {
      private final Map<ClientKey, Lease> holders = new HashMap<>();

      @Override
      public Optional<Lease> acquire(ClientKey client, String owner, Instant now, Instant until) {
        var lease = super.acquire(client, owner, now, until);
        lease.ifPresent(taken -> holders.put(client, taken));
        return lease;
      }

      @Override
      public void prepare(Lease lease, Intent intent, List<Entry> prepared) {
        super.prepare(holder(lease), intent, prepared);
      }

      @Override
      public void complete(Lease lease, Completion completion, Instant now) {
        completion.ended().forEach(entry -> store().reopen(entry.record(), entry.digest()));
        super.complete(holder(lease), completion, now);
      }

      @Override
      public void release(Lease lease, Instant notBefore) {
        super.release(holder(lease), notBefore);
      }

      private Lease holder(Lease lease) {
        return holders.getOrDefault(lease.client(), lease);
      }
    };
  }
}
