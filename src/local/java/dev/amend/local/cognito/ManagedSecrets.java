package dev.amend.local.cognito;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Moves client secrets to Secrets Manager and back (API reference, UpdateUserPoolClient,
 * PublishSecretsInAWSSecretsManager).
 */
final class ManagedSecrets {

  static final String SETTING = "PublishSecretsInAWSSecretsManager";

  private final SecretStore store;
  private final RandomStrings random;
  private final InstantSource time;

  ManagedSecrets(SecretStore store, RandomStrings random, InstantSource time) {
    this.store = store;
    this.random = random;
    this.time = time;
  }

  /** Moves a client's secret to Secrets Manager or back, unless it is there already. */
  StoredClient move(boolean toSecretsManager, String poolId, StoredClient client) {
    if (toSecretsManager == client.secrets().isManaged()) {
      return client;
    }
    return toSecretsManager ? publish(poolId, client) : withdraw(client);
  }

  /** Deletes the managed secret, if any, of a client that is going to be deleted or replaced. */
  void delete(StoredClient client) {
    client.secrets().arn().ifPresent(store::delete);
  }

  private StoredClient publish(String poolId, StoredClient client) {
    var name = "cognito/%s/%s".formatted(poolId, client.clientId());
    var arn = store.create(name, value(poolId, client));
    var rotated = rotated(client.with(client.secrets().managedAs(arn)));
    store.put(arn, value(poolId, rotated));
    return rotated;
  }

  /** Rotates the secret. Of two secrets, the older one is deleted. */
  private StoredClient rotated(StoredClient client) {
    var secrets = client.secrets();
    var kept = secrets.isFull() ? secrets.minus(secrets.active().getFirst()) : secrets;
    var now = Instant.ofEpochMilli(time.millis());
    return client.with(kept.plus(client.clientId(), random.secret(), now));
  }

  private StoredClient withdraw(StoredClient client) {
    delete(client);
    return client.with(client.secrets().unmanaged());
  }

  private static String value(String poolId, StoredClient client) {
    return CognitoStandIn.object()
        .put("userPoolId", poolId)
        .put("userPoolClientId", client.clientId())
        .put("clientSecretValue", client.secrets().newest().value())
        .toString();
  }
}
