package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.ledger.Ledger.Snapshot;
import dev.amend.result.Result;
import java.time.Instant;
import java.util.List;

/** A ledger that passes every call on, except for what a broken one does otherwise. */
abstract class BrokenLedger implements Ledger {

  private final Ledger ledger;

  BrokenLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Snapshot read(ClientKey client, List<IdempotencyKey> keys) {
    return ledger.read(client, keys);
  }

  @Override
  public void acquire(Lease lease) {
    ledger.acquire(lease);
  }

  @Override
  public void prepare(
      Lease lease, Intent intent, List<Result> prepared, List<IdempotencyKey> discarded) {
    ledger.prepare(lease, intent, prepared, discarded);
  }

  @Override
  public List<PreparedRequest> requests(OpenIntent<?> intent) {
    return ledger.requests(intent);
  }

  @Override
  public void complete(Lease lease, Completion completion) {
    ledger.complete(lease, completion);
  }

  @Override
  public void release(Lease lease, Instant notBefore) {
    ledger.release(lease, notBefore);
  }
}
