package dev.amend.ledger;

import dev.amend.client.ClientKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger with the same conditions as the one in DynamoDB, for tests that need no store. */
public final class InMemoryLedger implements Ledger {

  private final Duration retention;
  private final Map<String, Request> requests = new HashMap<>();
  private final Map<ClientKey, Client> clients = new HashMap<>();

  /**
   * Makes an empty ledger.
   *
   * @param retention how long a recorded result is kept
   */
  public InMemoryLedger(Duration retention) {
    this.retention = retention;
  }

  @Override
  public synchronized List<Holding> bind(List<Binding> bindings, Instant now) {
    return bindings.stream().map(binding -> bind(binding, now)).toList();
  }

  @Override
  public synchronized List<Holding> read(List<Binding> bindings, Instant now) {
    return bindings.stream().map(binding -> holding(binding, now)).toList();
  }

  @Override
  public synchronized Optional<Lease> acquire(
      ClientKey client, String owner, Instant now, Instant until) {
    var item = clients.getOrDefault(client, new Client(null, Instant.EPOCH, 0, null));
    if (!item.until().isBefore(now) && !owner.equals(item.owner())) {
      return Optional.empty();
    }
    var taken = new Client(owner, until, item.generation() + 1, item.intent());
    clients.put(client, taken);
    return Optional.of(
        new Lease(client, owner, taken.generation(), Optional.ofNullable(taken.intent())));
  }

  @Override
  public synchronized void prepare(Lease lease, Intent intent, List<Entry> prepared) {
    var item = held(lease);
    prepared.forEach(this::requireOpen);
    prepared.forEach(
        entry ->
            requests.computeIfPresent(
                entry.record(),
                (id, request) -> new Request(request.digest(), null, entry.result(), null)));
    clients.put(lease.client(), new Client(item.owner(), item.until(), item.generation(), intent));
  }

  @Override
  public synchronized List<Entry> prepared(Intent intent) {
    var entries = new ArrayList<Entry>();
    for (var record : intent.records()) {
      var request = requests.get(record);
      if (request != null && request.prepared() != null) {
        entries.add(new Entry(record, request.digest(), request.prepared()));
      }
    }
    return entries;
  }

  @Override
  public synchronized void complete(Lease lease, Completion completion, Instant now) {
    var item = held(lease);
    completion.ended().forEach(this::requireOpen);
    completion.unbound().forEach(this::requireNotEnded);
    completion
        .ended()
        .forEach(
            entry ->
                requests.put(
                    entry.record(),
                    new Request(entry.digest(), entry.result(), null, now.plus(retention))));
    completion.unbound().forEach(requests::remove);
    clients.put(
        lease.client(),
        completion.release()
            ? new Client(null, Instant.EPOCH, item.generation(), null)
            : new Client(item.owner(), item.until(), item.generation(), null));
  }

  @Override
  public synchronized void release(Lease lease, Instant notBefore) {
    var item = clients.get(lease.client());
    if (item != null && item.isHeldBy(lease)) {
      clients.put(lease.client(), new Client(null, notBefore, item.generation(), item.intent()));
    }
  }

  private Holding bind(Binding binding, Instant now) {
    var record = Ledger.record(binding.key());
    var holding = holding(binding, now);
    var mayEnd = holding instanceof Holding.Open && binding.outcome().isPresent();
    if (!(holding instanceof Holding.Fresh) && !mayEnd) {
      return holding;
    }
    requests.put(
        record,
        new Request(binding.digest(), binding.outcome().orElse(null), null, now.plus(retention)));
    return new Holding.Fresh();
  }

  private Holding holding(Binding binding, Instant now) {
    var request = requests.get(Ledger.record(binding.key()));
    if (request == null || request.isGone(now)) {
      return new Holding.Fresh();
    }
    if (!request.digest().equals(binding.digest())) {
      return new Holding.Reused();
    }
    return request.result() == null ? new Holding.Open() : new Holding.Ended(request.result());
  }

  private Client held(Lease lease) {
    var item = clients.get(lease.client());
    if (item == null || !item.isHeldBy(lease)) {
      throw new OvertakenException("not the holder");
    }
    return item;
  }

  private void requireNotEnded(String record) {
    var request = requests.get(record);
    if (request != null && request.result() != null) {
      throw new OvertakenException("ended");
    }
  }

  private void requireOpen(Entry entry) {
    var request = requests.get(entry.record());
    if (request == null || request.result() != null || !request.digest().equals(entry.digest())) {
      throw new OvertakenException("not open");
    }
  }

  private record Request(
      String digest,
      @Nullable String result,
      @Nullable String prepared,
      @Nullable Instant expiration) {
    boolean isGone(Instant now) {
      return expiration != null && expiration.getEpochSecond() < now.getEpochSecond();
    }
  }

  private record Client(
      @Nullable String owner, Instant until, long generation, @Nullable Intent intent) {
    boolean isHeldBy(Lease lease) {
      return lease.owner().equals(owner) && lease.generation() == generation;
    }
  }
}
