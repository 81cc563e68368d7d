package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.Binding;
import dev.amend.ledger.Completion;
import dev.amend.ledger.Entry;
import dev.amend.ledger.Holding;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ledgers that do not write down what they should, or not when they should. */
final class BrokenRecords {

  private BrokenRecords() {}

  /** No intent is written before an update. */
  static Ledger withoutIntent(InMemoryLedger store) {
    return new LedgerDetour(store) {
      @Override
      public void prepare(Lease lease, Intent intent, List<Entry> prepared) {}
    };
  }

  /** Nobody is told of an intent that is open. */
  static Ledger intentUnsettled(InMemoryLedger store) {
    return new LedgerDetour(store) {
      @Override
      public Optional<Lease> acquire(ClientKey client, String owner, Instant now, Instant until) {
        return super.acquire(client, owner, now, until)
            .map(
                lease ->
                    new Lease(lease.client(), lease.owner(), lease.generation(), Optional.empty()));
      }
    };
  }

  /** The prepared results are not kept. */
  static Ledger preparedLost(InMemoryLedger store) {
    return new LedgerDetour(store) {
      @Override
      public List<Entry> prepared(Intent intent) {
        return List.of();
      }
    };
  }

  /** Whoever claims a key gets it, whatever it stands for. */
  static Ledger claimsUnconditional(InMemoryLedger store) {
    return new LedgerDetour(store) {
      @Override
      public List<Holding> bind(List<Binding> bindings, Instant now) {
        bindings.forEach(binding -> store().reopen(Ledger.record(binding.key()), binding.digest()));
        super.bind(bindings, now);
        return bindings.stream().<Holding>map(binding -> new Holding.Fresh()).toList();
      }
    };
  }

  /** Whoever ends a request ends it, though it may have ended before. */
  static Ledger completionUnconditional(InMemoryLedger store) {
    return new LedgerDetour(store) {
      @Override
      public void complete(Lease lease, Completion completion, Instant now) {
        completion.ended().forEach(entry -> store().reopen(entry.record(), entry.digest()));
        super.complete(lease, completion, now);
      }
    };
  }

  /** Results are recorded before the update is sent. */
  static Ledger recordBeforeEffect(InMemoryLedger store) {
    return new LedgerDetour(store) {
      private final Set<String> early = new HashSet<>();

      @Override
      public void prepare(Lease lease, Intent intent, List<Entry> prepared) {
        var left = prepared.stream().filter(entry -> early.add(entry.record())).toList();
        super.prepare(lease, intent, left);
        super.complete(lease, new Completion(left, List.of(), false), Instant.EPOCH);
      }

      @Override
      public void complete(Lease lease, Completion completion, Instant now) {
        var left =
            completion.ended().stream().filter(entry -> !early.contains(entry.record())).toList();
        super.complete(
            lease, new Completion(left, completion.unbound(), completion.release()), now);
      }
    };
  }
}
