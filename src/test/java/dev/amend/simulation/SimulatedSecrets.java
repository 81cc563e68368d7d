package dev.amend.simulation;

import dev.amend.appclient.AppClient.ShownSecret;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.ClientSecret;
import dev.amend.service.ServiceAnswer.StoredSecret;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One app client's secrets in Cognito, and their versions in Secrets Manager. */
final class SimulatedSecrets {

  private static final String CURRENT = "AWSCURRENT";
  private static final String PENDING = "AWSPENDING";
  private static final String PREVIOUS = "AWSPREVIOUS";

  private final ClientKey client;
  private final Map<String, Held> held = new LinkedHashMap<>();
  private final Map<String, String> versions = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final String originalId;
  private Optional<Long> managedAt = Optional.empty();
  private int numbers;

  SimulatedSecrets(ClientKey client, Instant createdAt) {
    this.client = client;
    this.originalId = hold(newValue(), createdAt).id();
  }

  /** Returns what Describe shows: the original secret, as long as there is one. */
  ShownSecret shown() {
    if (isManaged()) {
      return new ShownSecret.Managed("arn:aws:secretsmanager:eu-west-1:1:secret:" + client);
    }
    return held.containsKey(originalId) ? new ShownSecret.Value() : new ShownSecret.None();
  }

  List<ClientSecret> list() {
    return held.values().stream().map(Held::secret).toList();
  }

  boolean isManaged() {
    return managedAt.isPresent();
  }

  /** An operator has Cognito manage the secret: it rotates it, and of two deletes the older. */
  void manage(long now, Instant date) {
    managedAt = Optional.of(now);
    if (held.size() == 2) {
      held.remove(held.keySet().iterator().next());
    }
    hold("of Cognito " + client, date);
  }

  Optional<Long> managedAt() {
    return managedAt;
  }

  /** Returns whether the client accepts a value. */
  boolean accepts(String value) {
    return held.values().stream().anyMatch(one -> one.value().equals(value));
  }

  /** Returns the value of one of the client's secrets. */
  Optional<String> value(String secretId) {
    return Optional.ofNullable(held.get(secretId)).map(Held::value);
  }

  Optional<String> valueOf(String versionId) {
    return Optional.ofNullable(versions.get(versionId));
  }

  Optional<String> current() {
    return Optional.ofNullable(labels.get(CURRENT)).map(versions::get);
  }

  boolean isOriginal(String secretId) {
    return secretId.equals(originalId);
  }

  boolean isStored(String value) {
    return versions.containsValue(value);
  }

  /** Adds a secret; empty if there are two already. */
  Optional<ClientSecret> add(String value, Instant now) {
    return held.size() == 2 ? Optional.empty() : Optional.of(hold(value, now));
  }

  /** Deletes a secret; false if there is none with this id. */
  boolean delete(String secretId) {
    return held.remove(secretId) != null;
  }

  Optional<StoredSecret> find() {
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StoredSecret(
                "arn:" + client,
                Optional.ofNullable(labels.get(CURRENT)),
                Optional.ofNullable(labels.get(PENDING)),
                Map.copyOf(labels).values().stream().collect(java.util.stream.Collectors.toSet())));
  }

  /** Creates the secret; false if it is there. */
  boolean create(String versionId, boolean takesOver) {
    if (!versions.isEmpty()) {
      return false;
    }
    versions.put(versionId, takesOver ? value(originalId).orElseThrow() : newValue());
    labels.put(CURRENT, versionId);
    return true;
  }

  /** Adds a pending version; false if the version is there. */
  boolean stage(String versionId) {
    if (versions.putIfAbsent(versionId, newValue()) != null) {
      return false;
    }
    labels.put(PENDING, versionId);
    return true;
  }

  /** Moves the label of the current version; false if it has it. */
  boolean promote(String versionId) {
    if (versionId.equals(labels.get(CURRENT))) {
      return false;
    }
    var previous = labels.put(CURRENT, versionId);
    if (previous != null) {
      labels.put(PREVIOUS, previous);
    }
    return true;
  }

  void unstage(String versionId) {
    labels.remove(PENDING, versionId);
  }

  boolean hasPending() {
    return labels.containsKey(PENDING);
  }

  private ClientSecret hold(String value, Instant createdAt) {
    var secret = new ClientSecret(client.clientId() + "--" + ++numbers, createdAt);
    held.put(secret.id(), new Held(secret, value));
    return secret;
  }

  private String newValue() {
    return Workload.SECRET + versions.size() + "-" + held.size() + "-" + numbers + client;
  }

  private record Held(ClientSecret secret, String value) {}
}
