package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent.SecretChange;
import dev.amend.ledger.Intent.SettingsUpdate;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.result.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The ledger's table in memory: its items, and the conditions of writes to them. A broken protocol
 * overrides a condition.
 */
public class InMemoryStore {

  private final Duration retention;
  private final Map<String, InMemoryRecord> records = new HashMap<>();
  private final Map<ClientKey, ClientState> clients = new HashMap<>();

  /** The number of the last write under a client's lease. */
  private final Map<ClientKey, Long> writes = new HashMap<>();

  /**
   * Creates an empty store.
   *
   * @param retention how long a recorded result is kept
   */
  public InMemoryStore(Duration retention) {
    this.retention = retention;
  }

  /** Runs writes, all or none. */
  public final void transact(List<StoreWrite> writes) {
    if (!writes.stream().allMatch(write -> write.condition().getAsBoolean())) {
      throw new LedgerException.LeaseLost();
    }
    writes.forEach(write -> write.effect().run());
  }

  /** Returns the record of a key, expired or not. */
  public final Optional<InMemoryRecord> record(String key) {
    return Optional.ofNullable(records.get(key));
  }

  /** Returns a client's state. */
  public ClientState client(ClientKey client) {
    return clients.getOrDefault(client, ClientState.unknown(client));
  }

  /** Returns whether no lease holds and the client is as it was read. */
  protected boolean isAsRead(Lease lease, Instant now) {
    var client = client(lease.client());
    return !client.isHeldAt(now) && client.fencingToken() == lease.fencingToken() - 1;
  }

  /** Returns whether the lease is the last that was taken. */
  protected boolean isHeld(Lease lease) {
    return client(lease.client()).fencingToken() == lease.fencingToken();
  }

  /** Returns whether no later write of the same lease has taken effect. */
  protected boolean isInOrder(Lease lease) {
    return writes.getOrDefault(lease.client(), 0L) <= lease.write();
  }

  /** Returns whether a result may be written for a key. */
  protected boolean isFree(IdempotencyKey key, Instant now) {
    return record(id(key))
        .filter(record -> !record.isGone(now) && !record.isInProgressWith(key.digest()))
        .isEmpty();
  }

  final StoreWrite prepare(Result result, Instant now) {
    return put(result, Optional.empty(), now);
  }

  final StoreWrite complete(Result result, Instant now) {
    return put(result, Optional.of(now.plus(retention).getEpochSecond()), now);
  }

  final StoreWrite discard(IdempotencyKey key) {
    return new StoreWrite(
        () -> record(id(key)).filter(record -> !record.isInProgressWith(key.digest())).isEmpty(),
        () -> records.remove(id(key)));
  }

  final StoreWrite take(Lease lease, Optional<OpenIntent<?>> intent, Instant now) {
    return new StoreWrite(
        () -> isAsRead(lease, now),
        () -> {
          var old = client(lease.client());
          writes.put(lease.client(), lease.write());
          put(
              new ClientState(
                  lease.client(),
                  lease.fencingToken(),
                  Optional.of(lease.until()),
                  old.intent(),
                  old.lastModified(),
                  old.secrets()));
          intent.ifPresent(open -> put(opened(client(lease.client()), open)));
        });
  }

  final StoreWrite intend(Lease lease, OpenIntent<?> open) {
    return held(lease, old -> opened(old, open));
  }

  private static ClientState opened(ClientState old, OpenIntent<?> open) {
    return switch (open.intent()) {
      case SettingsUpdate update ->
          new ClientState(
              old.client(),
              old.fencingToken(),
              old.heldUntil(),
              Optional.of(new OpenIntent<>(update, open.recordIds(), Optional.empty())),
              old.lastModified(),
              old.secrets());
      case SecretChange change ->
          withSecrets(
              old,
              new SecretState(
                  Optional.of(new OpenIntent<>(change, open.recordIds(), Optional.empty())),
                  old.secrets().known()));
    };
  }

  private static ClientState withSecrets(ClientState old, SecretState secrets) {
    return new ClientState(
        old.client(),
        old.fencingToken(),
        old.heldUntil(),
        old.intent(),
        old.lastModified(),
        secrets);
  }

  final StoreWrite check(Lease lease, Instant now) {
    return new StoreWrite(
        () -> lease.held() ? isHeld(lease) && isInOrder(lease) : isAsRead(lease, now), () -> {});
  }

  final StoreWrite bar(Lease lease) {
    return held(lease, old -> old);
  }

  final StoreWrite note(Lease lease, Intent.End end) {
    return held(
        lease, old -> end instanceof Intent.End.UpdateEnd ofUpdate ? noted(old, ofUpdate) : old);
  }

  private static ClientState noted(ClientState old, Intent.End.UpdateEnd end) {
    return new ClientState(
        old.client(),
        old.fencingToken(),
        old.heldUntil(),
        old.intent()
            .map(open -> new OpenIntent<>(open.intent(), open.recordIds(), Optional.of(end))),
        old.lastModified(),
        old.secrets());
  }

  final StoreWrite close(Lease lease, Completion completion) {
    return held(
        lease,
        old ->
            new ClientState(
                old.client(),
                old.fencingToken() + (completion.release() ? 1 : 0),
                completion.release() ? Optional.empty() : old.heldUntil(),
                completion.end() instanceof Intent.End.UpdateEnd ? Optional.empty() : old.intent(),
                completion.end() instanceof Intent.End.Applied(var date)
                    ? Optional.of(date)
                    : old.lastModified(),
                completion.end() instanceof Intent.End.SecretsKnown(var known)
                    ? new SecretState(Optional.empty(), known)
                    : old.secrets()));
  }

  final StoreWrite release(Lease lease, Instant notBefore) {
    return held(
        lease,
        old ->
            new ClientState(
                old.client(),
                old.fencingToken() + 1,
                Optional.of(notBefore),
                old.intent(),
                old.lastModified(),
                old.secrets()));
  }

  private StoreWrite held(Lease lease, UnaryOperator<ClientState> change) {
    return new StoreWrite(
        () -> isHeld(lease) && isInOrder(lease),
        () -> {
          writes.put(lease.client(), lease.write());
          put(change.apply(client(lease.client())));
        });
  }

  private StoreWrite put(Result result, Optional<Long> expiration, Instant now) {
    var key = IdempotencyKey.of(result.origin());
    return new StoreWrite(
        () -> isFree(key, now),
        () -> records.put(id(key), new InMemoryRecord(key.digest(), result, expiration)),
        expiration.map(_ -> result));
  }

  private void put(ClientState state) {
    clients.put(state.client(), state);
  }

  /** Returns the ID of a key's record. */
  public static String id(IdempotencyKey key) {
    return key.scope().map(alias -> alias + "#").orElse("") + key.text();
  }

  @Override
  public String toString() {
    return records + " " + clients;
  }
}
