package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.Binding;
import dev.amend.ledger.Completion;
import dev.amend.ledger.Entry;
import dev.amend.ledger.Holding;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger;
import dev.amend.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ledger as one invocation reaches it.
 *
 * @param world whose ledger it is
 * @param process who calls
 * @param plans what the invocation means to do
 */
record LedgerOverWire(World world, Execution process, Plans plans) implements Ledger {

  private static final double STALLS = 0.05;

  @Override
  public List<Holding> bind(List<Binding> bindings, Instant now) {
    return call("bind " + bindings.size(), () -> world.store().bind(bindings, now));
  }

  @Override
  public List<Holding> read(List<Binding> bindings, Instant now) {
    return call("read " + bindings.size(), () -> world.store().read(bindings, now));
  }

  @Override
  public Optional<Lease> acquire(ClientKey client, String owner, Instant now, Instant until) {
    var lease = call("acquire", () -> world.store().acquire(client, owner, now, until));
    if (lease.isPresent() && world.weather().strikes(STALLS)) {
      process.stall();
    }
    return lease;
  }

  @Override
  public void prepare(Lease lease, Intent intent, List<Entry> prepared) {
    plans.intend(lease.client(), prepared);
    call(
        "prepare " + prepared.size(),
        () -> {
          world.store().prepare(lease, intent, prepared);
          return true;
        });
  }

  @Override
  public List<Entry> prepared(Intent intent) {
    return call("prepared", () -> world.store().prepared(intent));
  }

  @Override
  public void complete(Lease lease, Completion completion, Instant now) {
    call(
        "complete " + completion.ended().size(),
        () -> {
          var open = world.ledger().client(lease.client()).intent();
          world.store().complete(lease, completion, now);
          world.witness().completed(lease.client(), open, completion);
          return true;
        });
  }

  @Override
  public void release(Lease lease, Instant notBefore) {
    call(
        "release",
        () -> {
          world.store().release(lease, notBefore);
          return true;
        });
  }

  private <T> T call(String what, Supplier<T> effect) {
    Supplier<RuntimeException> unavailable =
        () -> {
          process.ledgerFailed();
          return new LedgerUnavailableException(what);
        };
    var fault = world.weather().ledgerFault(world.scheduler().now());
    return process.call(what, fault, effect, unavailable, unavailable);
  }
}
