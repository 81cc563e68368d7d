package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The secrets of an app client.
 *
 * @param active the secrets that work, older first; empty for a public client
 * @param shownId the ID of the secret that Describe shows: the original one, which may be deleted,
 *     or the one that came back from Secrets Manager
 * @param arn the secret in Secrets Manager; present while Cognito manages the client's secret
 * @param lastEpoch the time in the ID of the secret that was added last, so that no ID is used
 *     twice
 */
record ClientSecrets(
    List<ClientSecret> active, Optional<String> shownId, Optional<String> arn, long lastEpoch) {

  /** API reference, AddUserPoolClientSecret. */
  static final int MAX = 2;

  static final ClientSecrets NONE =
      new ClientSecrets(List.of(), Optional.empty(), Optional.empty(), 0);

  ClientSecrets {
    active = List.copyOf(active);
  }

  boolean isManaged() {
    return arn.isPresent();
  }

  boolean isFull() {
    return active.size() == MAX;
  }

  ClientSecret newest() {
    return active.getLast();
  }

  boolean accepts(String value) {
    return active.stream().anyMatch(secret -> secret.value().equals(value));
  }

  Optional<ClientSecret> find(String id) {
    return active.stream().filter(secret -> secret.id().equals(id)).findFirst();
  }

  ClientSecrets plus(String clientId, String value, Instant now) {
    var epoch = Math.max(now.toEpochMilli(), lastEpoch + 1);
    var created = Instant.ofEpochMilli(epoch);
    var added = new ClientSecret(clientId + "--" + epoch, value, created);
    var all = Stream.concat(active.stream(), Stream.of(added)).toList();
    return new ClientSecrets(all, shownId.or(() -> Optional.of(added.id())), arn, epoch);
  }

  ClientSecrets minus(ClientSecret deleted) {
    var others = active.stream().filter(secret -> !secret.equals(deleted)).toList();
    return new ClientSecrets(others, shownId, arn, lastEpoch);
  }

  ClientSecrets managedAs(String secretArn) {
    return new ClientSecrets(active, shownId, Optional.of(secretArn), lastEpoch);
  }

  /** Which secret the service shows then isn't documented: the one that applications use. */
  ClientSecrets unmanaged() {
    return new ClientSecrets(active, Optional.of(newest().id()), Optional.empty(), lastEpoch);
  }

  /** Adds what Describe shows of the secrets. */
  void describe(ObjectNode client) {
    if (arn.isPresent()) {
      client.put("ClientSecretArn", arn.get());
    } else {
      shownId.flatMap(this::find).ifPresent(secret -> client.put("ClientSecret", secret.value()));
    }
  }
}
