package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.ClientState;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.Intent;
import dev.amend.ledger.KeyState;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.ledger.Ledger.Snapshot;
import dev.amend.result.Result;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ledgers that are not told, or do not tell, what they should. */
final class BrokenLedgers {

  private BrokenLedgers() {}

  /** A lease ends long before its holder. */
  static Ports leaseTooShort(Ports ports) {
    return with(
        ports,
        new BrokenLedger(ports.ledger()) {
          @Override
          public void acquire(Lease lease) {
            super.acquire(shortened(lease));
          }

          @Override
          public void prepare(
              Lease lease, Intent intent, List<Result> prepared, List<IdempotencyKey> discarded) {
            super.prepare(shortened(lease), intent, prepared, discarded);
          }

          private Lease shortened(Lease lease) {
            var until = ports.time().now().plusSeconds(1);
            return new Lease(
                lease.client(), lease.fencingToken(), lease.write(), until, lease.held());
          }
        });
  }

  /** A client is released while an update may still take effect. */
  static Ports releasedTooSoon(Ports ports) {
    return with(
        ports,
        new BrokenLedger(ports.ledger()) {
          @Override
          public void release(Lease lease, Instant notBefore) {
            super.release(lease, Instant.EPOCH);
          }
        });
  }

  /** No intent is written before an update. */
  static Ports withoutIntent(Ports ports) {
    return with(
        ports,
        new BrokenLedger(ports.ledger()) {
          @Override
          public void prepare(
              Lease lease, Intent intent, List<Result> prepared, List<IdempotencyKey> discarded) {
            if (!lease.held()) {
              super.acquire(lease);
            }
          }
        });
  }

  /** An open intent is not shown. */
  static Ports intentHidden(Ports ports) {
    return with(
        ports,
        new BrokenLedger(ports.ledger()) {
          @Override
          public Snapshot read(ClientKey client, List<IdempotencyKey> keys) {
            var snapshot = super.read(client, keys);
            var state = snapshot.client();
            return new Snapshot(
                new ClientState(
                    client,
                    state.fencingToken(),
                    state.heldUntil(),
                    Optional.empty(),
                    state.lastModified(),
                    new SecretState(Optional.empty(), state.secrets().known())),
                snapshot.keys());
          }
        });
  }

  /** The prepared results are not kept. */
  static Ports preparedResultsLost(Ports ports) {
    return with(
        ports,
        new BrokenLedger(ports.ledger()) {
          @Override
          public List<PreparedRequest> requests(OpenIntent<?> intent) {
            return List.of();
          }
        });
  }

  /** No key has been used before. */
  static Ports keysNotChecked(Ports ports) {
    return with(
        ports,
        new BrokenLedger(ports.ledger()) {
          @Override
          public Snapshot read(ClientKey client, List<IdempotencyKey> keys) {
            var states = new HashMap<IdempotencyKey, KeyState>();
            keys.forEach(key -> states.put(key, new KeyState.New()));
            return new Snapshot(super.read(client, keys).client(), states);
          }
        });
  }

  /** Results are recorded before the update is sent. */
  static Ports recordBeforeEffect(Ports ports) {
    return with(
        ports,
        new BrokenLedger(ports.ledger()) {
          private final Set<String> early = new HashSet<>();

          @Override
          public void prepare(
              Lease lease, Intent intent, List<Result> prepared, List<IdempotencyKey> discarded) {
            super.prepare(lease, intent, prepared, discarded);
            prepared.forEach(result -> early.add(result.origin().key()));
            super.complete(
                lease.taken(),
                new Completion(
                    prepared, List.of(), new Intent.End.Applied(ports.time().now()), false));
          }

          @Override
          public void complete(Lease lease, Completion completion) {
            super.complete(
                lease,
                new Completion(
                    completion.recorded().stream()
                        .filter(result -> !early.contains(result.origin().key()))
                        .toList(),
                    completion.discarded().stream()
                        .filter(key -> !early.contains(key.text()))
                        .toList(),
                    completion.end(),
                    completion.release()));
          }
        });
  }

  private static Ports with(Ports ports, Ledger ledger) {
    return new Ports(
        ledger,
        ports.quota(),
        ports.clients(),
        ports.secrets(),
        ports.publisher(),
        ports.authorizer(),
        ports.time());
  }
}
