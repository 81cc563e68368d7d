package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.result.Result;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ledger in memory, with the same conditions and the same division into transactions as in
 * DynamoDB; {@code LedgerContract} holds the two to the same behaviour.
 */
public class InMemoryLedger implements Ledger {

  private static final int MAX_WRITES = 99;

  private final InMemoryStore store;
  private final TimeSource time;
  private final int maxWrites;

  /**
   * Creates a ledger of its own.
   *
   * @param retention how long a recorded result is kept
   * @param time the clocks
   */
  public InMemoryLedger(Duration retention, TimeSource time) {
    this(new InMemoryStore(retention), time, MAX_WRITES);
  }

  /**
   * Creates a view of a store.
   *
   * @param store the items
   * @param time the clocks of the invocation
   * @param maxWrites how many requests one transaction writes at most
   */
  public InMemoryLedger(InMemoryStore store, TimeSource time, int maxWrites) {
    this.store = store;
    this.time = time;
    this.maxWrites = maxWrites;
  }

  /** Runs one transaction; a test can fail it before or after. */
  protected void transact(String name, List<StoreWrite> writes) {
    store.transact(writes);
  }

  /** Returns the store. */
  public final InMemoryStore store() {
    return store;
  }

  @Override
  public Snapshot read(ClientKey client, List<IdempotencyKey> keys) {
    var now = time.now();
    var states = new HashMap<IdempotencyKey, KeyState>();
    keys.forEach(
        key ->
            states.put(
                key,
                store
                    .record(InMemoryStore.id(key))
                    .filter(record -> !record.isGone(now))
                    .map(record -> record.state(key))
                    .orElseGet(KeyState.New::new)));
    return new Snapshot(store.client(client), states);
  }

  @Override
  public void acquire(Lease lease) {
    transact("acquire", List.of(store.take(lease, Optional.empty(), time.now())));
  }

  @Override
  public void prepare(
      Lease lease, Intent intent, List<Result> prepared, List<IdempotencyKey> discarded) {
    var now = time.now();
    if (!discarded.isEmpty()) {
      var freed = chunks(discarded.stream().map(store::discard).toList());
      for (var index = 0; index < freed.size(); index++) {
        transact("free " + index, with(store.bar(lease), freed.get(index)));
      }
    }
    var keys =
        prepared.stream()
            .map(result -> InMemoryStore.id(IdempotencyKey.of(result.origin())))
            .toList();
    var open = new OpenIntent<>(intent, keys, Optional.empty());
    var writes = prepared.stream().map(result -> store.prepare(result, now));
    var client =
        lease.held() ? store.intend(lease, open) : store.take(lease, Optional.of(open), now);
    var check = store.check(lease.taken(), now);
    var chunks = chunks(writes.toList());
    for (var index = 0; index < chunks.size(); index++) {
      transact("prepare " + index, with(index == 0 ? client : check, chunks.get(index)));
    }
  }

  @Override
  public List<PreparedRequest> requests(OpenIntent<?> intent) {
    return intent.recordIds().stream()
        .flatMap(key -> store.record(key).stream())
        .map(record -> new PreparedRequest(record.result(), record.isCompleted()))
        .toList();
  }

  @Override
  public void complete(Lease lease, Completion completion) {
    var now = time.now();
    var writes =
        Stream.concat(
            completion.recorded().stream().map(result -> store.complete(result, now)),
            completion.discarded().stream().map(store::discard));
    var check = store.check(lease, now);
    var first = lease.held() ? store.note(lease, completion.end()) : check;
    var last = lease.held() ? store.close(lease, completion) : check;
    var chunks = chunks(writes.toList());
    for (var index = 0; index < chunks.size(); index++) {
      var isLast = index == chunks.size() - 1;
      var client = isLast ? last : index == 0 ? first : check;
      transact("complete " + index, with(client, chunks.get(index)));
    }
  }

  @Override
  public void release(Lease lease, Instant notBefore) {
    try {
      transact("release", List.of(store.release(lease, notBefore)));
    } catch (LedgerException.LeaseLost _) {
      // Another invocation holds the client: there is nothing to release.
    }
  }

  private List<List<StoreWrite>> chunks(List<StoreWrite> writes) {
    var chunks = new ArrayList<List<StoreWrite>>();
    for (var from = 0; from == 0 || from < writes.size(); from += maxWrites) {
      chunks.add(writes.subList(from, Math.min(writes.size(), from + maxWrites)));
    }
    return chunks;
  }

  private static List<StoreWrite> with(StoreWrite client, List<StoreWrite> chunk) {
    return Stream.concat(Stream.of(client), chunk.stream()).toList();
  }
}
