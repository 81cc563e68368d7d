package dev.amend.bench.drain;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.InMemoryStore;
import dev.amend.ledger.StoreWrite;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.List;

/** The ledger in memory, whose calls take as long as they may take in AWS. */
final class SlowLedger extends InMemoryLedger {

  static final Duration READ = Duration.ofMillis(5);
  static final Duration TRANSACTION = Duration.ofMillis(10);
  private static final int MAX_WRITES = 99;

  private final TimeSource time;

  SlowLedger(InMemoryStore store, TimeSource time) {
    super(store, time, MAX_WRITES);
    this.time = time;
  }

  @Override
  public Snapshot read(ClientKey client, List<IdempotencyKey> keys) {
    time.pause(READ);
    return super.read(client, keys);
  }

  @Override
  protected void transact(String name, List<StoreWrite> writes) {
    time.pause(TRANSACTION);
    super.transact(name, writes);
  }
}
