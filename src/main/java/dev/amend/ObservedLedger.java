package dev.amend;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger;
import dev.amend.result.Result;
import dev.amend.time.TimeSource;
import java.time.Instant;
import java.util.List;

/**
 * A ledger that tells an observer whenever it shows that another invocation holds the client.
 *
 * @param ledger does the work
 * @param time tells whether a lease has ended
 * @param leaseWaits told once for each such read
 */
record ObservedLedger(Ledger ledger, TimeSource time, Runnable leaseWaits) implements Ledger {

  @Override
  public Snapshot read(ClientKey client, List<IdempotencyKey> keys) {
    var snapshot = ledger.read(client, keys);
    if (snapshot.client().isHeldAt(time.now())) {
      leaseWaits.run();
    }
    return snapshot;
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
