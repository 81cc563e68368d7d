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
import java.util.List;
import java.util.Optional;

/** A ledger that passes every call on, but for what a broken one does otherwise. */
abstract class LedgerDetour implements Ledger {

  private final InMemoryLedger store;

  LedgerDetour(InMemoryLedger store) {
    this.store = store;
  }

  InMemoryLedger store() {
    return store;
  }

  @Override
  public List<Holding> bind(List<Binding> bindings, Instant now) {
    return store.bind(bindings, now);
  }

  @Override
  public List<Holding> read(List<Binding> bindings, Instant now) {
    return store.read(bindings, now);
  }

  @Override
  public Optional<Lease> acquire(ClientKey client, String owner, Instant now, Instant until) {
    return store.acquire(client, owner, now, until);
  }

  @Override
  public void prepare(Lease lease, Intent intent, List<Entry> prepared) {
    store.prepare(lease, intent, prepared);
  }

  @Override
  public List<Entry> prepared(Intent intent) {
    return store.prepared(intent);
  }

  @Override
  public void complete(Lease lease, Completion completion, Instant now) {
    store.complete(lease, completion, now);
  }

  @Override
  public void release(Lease lease, Instant notBefore) {
    store.release(lease, notBefore);
  }
}
