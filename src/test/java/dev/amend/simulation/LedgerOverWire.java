package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.ledger.Ledger.Snapshot;
import dev.amend.ledger.LedgerException;
import dev.amend.ledger.StoreWrite;
import dev.amend.result.Result;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeBounds;
import dev.amend.time.TimeSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The ledger as one invocation reaches it: each transaction is a call of its own. */
final class LedgerOverWire extends InMemoryLedger {

  private static final double STALLS = 0.05;

  private final World world;
  private final Execution process;
  private final UpdateAttempts attempts;
  private final Deadlines deadlines;

  /** The client of the call that is under way. */
  private Optional<ClientKey> client = Optional.empty();

  LedgerOverWire(
      World world,
      Execution process,
      UpdateAttempts attempts,
      Deadlines deadlines,
      TimeSource time) {
    super(world.store(), time, world.maxWrites());
    this.world = world;
    this.process = process;
    this.attempts = attempts;
    this.deadlines = deadlines;
  }

  @Override
  public Snapshot read(ClientKey client, List<IdempotencyKey> keys) {
    return call("read " + keys.size(), () -> super.read(client, keys));
  }

  @Override
  public List<PreparedRequest> requests(OpenIntent<?> intent) {
    return call("read requests", () -> super.requests(intent));
  }

  @Override
  public void acquire(Lease lease) {
    client = Optional.of(lease.client());
    super.acquire(lease);
    process.took(lease.client(), lease.fencingToken());
    stall();
  }

  @Override
  public void prepare(
      Lease lease, Intent intent, List<Result> prepared, List<IdempotencyKey> discarded) {
    client = Optional.of(lease.client());
    if (intent instanceof Intent.SettingsUpdate) {
      attempts.prepare(lease.client(), prepared);
      attempts.of(lease.client()).ifPresent(world.checks()::prepared);
    }
    super.prepare(lease, intent, prepared, discarded);
    if (!lease.held()) {
      process.took(lease.client(), lease.fencingToken());
    }
    if (intent instanceof Intent.SettingsUpdate) {
      process.intended(lease.client());
    }
    stall();
  }

  @Override
  public void complete(Lease lease, Completion completion) {
    client = Optional.of(lease.client());
    super.complete(lease, completion);
  }

  @Override
  public void release(Lease lease, Instant notBefore) {
    client = Optional.of(lease.client());
    super.release(lease, notBefore);
  }

  @Override
  protected void transact(String name, List<StoreWrite> writes) {
    var key = client.orElseThrow();
    call(
        name,
        () -> {
          var results = writes.stream().flatMap(write -> write.completed().stream()).toList();
          var open = store().client(key).intent();
          var prepared = prepared(results);
          super.transact(name, writes);
          world.checks().completed(process, key, open, prepared, results);
          return true;
        });
  }

  private Map<String, Result> prepared(List<Result> results) {
    var prepared = new HashMap<String, Result>();
    for (var result : results) {
      var key = result.origin().key();
      store()
          .record(key)
          .filter(record -> !record.isCompleted())
          .ifPresent(record -> prepared.put(key, record.result()));
    }
    return prepared;
  }

  private void stall() {
    if (world.faults().strikes(STALLS)) {
      process.stall(deadlines);
    }
  }

  private <T> T call(String what, Supplier<T> effect) {
    Supplier<T> unavailable =
        () -> {
          process.ledgerFailed();
          throw new LedgerException.Unavailable(what + " failed");
        };
    var fault = world.faults().ledgerFault(world.scheduler().now());
    var timeout = deadlines.record().leftUpTo(TimeBounds.LEDGER_TIMEOUT);
    return process.call(what, fault, timeout, effect, unavailable, unavailable);
  }
}
