package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger in memory, under the same conditions as in DynamoDB; {@code LedgerContract} holds the
 * two to the same behaviour.
 */
public final class InMemoryLedger implements Ledger {

  private final Duration retention;
  private final Map<String, InMemoryRecord> records = new HashMap<>();
  private final Map<ClientKey, InMemoryLease> clients = new HashMap<>();

  /**
   * Makes an empty ledger.
   *
   * @param retention how long a recorded result is kept
   */
  public InMemoryLedger(Duration retention) {
    this.retention = retention;
  }

  @Override
  public List<Holding> bind(List<Binding> bindings, Instant now) {
    return bindings.stream().map(binding -> bind(binding, now)).toList();
  }

  private Holding bind(Binding binding, Instant now) {
    var id = Ledger.record(binding.key());
    var present = record(id).filter(record -> !record.isGone(now));
    var decides =
        binding.outcome().isPresent()
            && present.filter(record -> record.isOpen(binding.digest())).isPresent();
    if (present.isPresent() && !decides) {
      return present.get().holding(binding);
    }
    var end = Optional.of(now.plus(retention).getEpochSecond());
    records.put(id, new InMemoryRecord(binding.digest(), end, Optional.empty(), binding.outcome()));
    return new Holding.Fresh();
  }

  @Override
  public List<Holding> read(List<Binding> bindings, Instant now) {
    return bindings.stream()
        .map(
            binding ->
                record(Ledger.record(binding.key()))
                    .filter(record -> !record.isGone(now))
                    .map(record -> record.holding(binding))
                    .orElseGet(Holding.Fresh::new))
        .toList();
  }

  @Override
  public Optional<Lease> acquire(ClientKey client, String owner, Instant now, Instant until) {
    var item = client(client);
    if (!item.isFree(owner, now.toEpochMilli())) {
      return Optional.empty();
    }
    var taken = item.taken(owner, until.toEpochMilli());
    clients.put(client, taken);
    return Optional.of(new Lease(client, owner, taken.generation(), taken.intent()));
  }

  @Override
  public void prepare(Lease lease, Intent intent, List<Entry> prepared) {
    requireHeld(lease);
    requireOpen(prepared);
    prepared.forEach(
        entry ->
            records.computeIfPresent(
                entry.record(), (id, record) -> record.prepared(entry.result())));
    clients.put(lease.client(), client(lease.client()).intending(intent));
  }

  @Override
  public List<Entry> prepared(Intent intent) {
    var entries = new ArrayList<Entry>();
    for (var id : intent.records().reversed()) {
      record(id)
          .flatMap(
              record -> record.prepared().map(result -> new Entry(id, record.digest(), result)))
          .ifPresent(entries::add);
    }
    return entries;
  }

  @Override
  public void complete(Lease lease, Completion completion, Instant now) {
    requireHeld(lease);
    requireOpen(completion.ended());
    completion.unbound().forEach(id -> require(record(id).flatMap(InMemoryRecord::data).isEmpty()));
    var end = now.plus(retention).getEpochSecond();
    completion
        .ended()
        .forEach(
            entry ->
                records.computeIfPresent(
                    entry.record(), (id, record) -> record.ended(entry.result(), end)));
    completion.unbound().forEach(records::remove);
    clients.put(lease.client(), client(lease.client()).closed(completion.release()));
  }

  @Override
  public void release(Lease lease, Instant notBefore) {
    if (client(lease.client()).isHeldBy(lease)) {
      clients.put(lease.client(), client(lease.client()).released(notBefore.toEpochMilli()));
    }
  }

  /**
   * Looks a record up.
   *
   * @param id of the item
   * @return empty where there is none
   */
  public Optional<InMemoryRecord> record(String id) {
    return Optional.ofNullable(records.get(id));
  }

  /**
   * Looks a client's item up.
   *
   * @param client which
   * @return {@link InMemoryLease#NEVER_TAKEN} where there is none
   */
  public InMemoryLease client(ClientKey client) {
    return clients.getOrDefault(client, InMemoryLease.NEVER_TAKEN);
  }

  /**
   * Opens a record whatever it holds, as only a broken protocol would.
   *
   * @param id of the item
   * @param digest of the content that it is bound to
   */
  public void reopen(String id, String digest) {
    records.put(
        id, new InMemoryRecord(digest, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private void requireHeld(Lease lease) {
    require(client(lease.client()).isHeldBy(lease));
  }

  private void requireOpen(List<Entry> entries) {
    entries.forEach(
        entry ->
            require(
                record(entry.record())
                    .filter(record -> record.isOpen(entry.digest()))
                    .isPresent()));
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new OvertakenException("The client or one of its requests is in other hands by now");
    }
  }

  @Override
  public String toString() {
    return records + " " + clients;
  }
}
