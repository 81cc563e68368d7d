package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.InMemoryRecord;
import dev.amend.ledger.InMemoryStore;
import dev.amend.ledger.Intent.RetireSecret;
import dev.amend.ledger.Intent.SecretChange;
import dev.amend.request.Operation;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.time.TimeBounds;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Checks every change to a client's secrets as it happens. No application may be locked out. */
final class SecretChecks {

  private final SimulatedClients clients;
  private final SentMessages sent;
  private final InMemoryStore store;
  private final Supplier<Instant> clock;

  /** Clients whose {@code AWSCURRENT} value was accepted once, so that applications read it. */
  private final Set<ClientKey> served = new HashSet<>();

  private final Map<ClientKey, Instant> promotedAt = new HashMap<>();

  SecretChecks(
      SimulatedClients clients, SentMessages sent, InMemoryStore store, Supplier<Instant> clock) {
    this.clients = clients;
    this.sent = sent;
    this.store = store;
    this.clock = clock;
  }

  /** Something has changed: an application that reads {@code AWSCURRENT} still gets in. */
  void changed(ClientKey client) {
    var secrets = clients.of(client).secrets();
    if (secrets.isManaged()) {
      return;
    }
    var isAccepted = secrets.current().filter(secrets::accepts).isPresent();
    if (isAccepted) {
      served.add(client);
    }
    require(isAccepted || !served.contains(client), client + " doesn't accept the current secret");
    for (var secret : secrets.list()) {
      require(
          secrets.isOriginal(secret.id())
              || secrets.value(secret.id()).filter(secrets::isStored).isPresent(),
          client + " has a secret whose value is lost");
    }
  }

  /** A call leaves the function: the client was not managed when it was described last. */
  void sends(ClientKey client, UpdateAttempts attempts) {
    var managedAt = clients.of(client).secrets().managedAt();
    require(
        managedAt.isEmpty() || attempts.of(client).orElseThrow().readAt() <= managedAt.get(),
        "a secret of " + client + " is changed, which Cognito manages");
  }

  void adds(ClientKey client, String value) {
    var secrets = clients.of(client).secrets();
    require(!secrets.accepts(value), "a value is added twice to " + client);
  }

  void promotes(ClientKey client, String versionId) {
    var secrets = clients.of(client).secrets();
    // Once Cognito manages the secret, it deletes the older one whenever it likes.
    require(
        secrets.isManaged() || secrets.valueOf(versionId).filter(secrets::accepts).isPresent(),
        client + " doesn't accept what becomes the current secret");
    if (!secrets.current().equals(secrets.valueOf(versionId))) {
      promotedAt.put(client, clock.get());
    }
  }

  void deletes(ClientKey client, String secretId) {
    var secrets = clients.of(client).secrets();
    require(secrets.list().size() == 2, "the last secret of " + client + " is deleted");
    require(
        secrets
            .value(secretId)
            .filter(value -> secrets.current().equals(Optional.of(value)))
            .isEmpty(),
        "the current secret of " + client + " is deleted");
    overlap(client, secretId)
        .ifPresent(
            overlap ->
                require(
                    !clock
                        .get()
                        .plus(TimeBounds.CLOCK_SKEW)
                        .isBefore(
                            Optional.ofNullable(promotedAt.get(client))
                                .orElseThrow()
                                .plus(overlap)),
                    "the previous secret of " + client + " is deleted before the overlap ends"));
  }

  /** Returns the overlap of the rotation that deletes a secret; empty for an emergency. */
  private Optional<java.time.Duration> overlap(ClientKey client, String secretId) {
    return store
        .client(client)
        .secrets()
        .intent()
        .filter(
            open ->
                open.intent() instanceof RetireSecret(var retired, var _)
                    && retired.equals(secretId))
        .flatMap(this::operation)
        .filter(RotateSecret.class::isInstance)
        .map(rotation -> ((RotateSecret) rotation).overlap());
  }

  private Optional<Operation> operation(OpenIntent<SecretChange> open) {
    return open.recordIds().stream()
        .flatMap(id -> store.record(id).stream())
        .map(InMemoryRecord::result)
        .map(result -> sent.request(result.origin()).operation())
        .findFirst();
  }

  /** Everything is quiet: nothing is half done. */
  void atTheEnd() {
    for (var client : clients.keys()) {
      var secrets = clients.of(client).secrets();
      require(store.client(client).secrets().intent().isEmpty(), client + " has a secret intent");
      require(secrets.isManaged() || !secrets.hasPending(), client + " has a pending version");
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new InvariantViolation(otherwise);
    }
  }
}
