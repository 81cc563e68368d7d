package dev.amend.local.cognito;

import dev.amend.local.secretsmanager.Owner;
import dev.amend.local.secretsmanager.SecretsManagerStandIn;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Moves client secrets to Secrets Manager and back (API reference, UpdateUserPoolClient,
 * PublishSecretsInAWSSecretsManager).
 */
final class ManagedSecrets {

  static final String SETTING = "PublishSecretsInAWSSecretsManager";

  /** Cognito rotates every 7 days, unless the schedule is changed in Secrets Manager. */
  private static final Owner COGNITO = new Owner("cognito-idp", 7);

  private final SecretsManagerStandIn secretsManager;
  private final RandomStrings random;
  private final InstantSource time;

  ManagedSecrets(SecretsManagerStandIn secretsManager, RandomStrings random, InstantSource time) {
    this.secretsManager = secretsManager;
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
    client.secrets().arn().ifPresent(secretsManager::deleteOwned);
  }

  private StoredClient publish(String poolId, StoredClient client) {
    var name = poolId + "/" + client.clientId();
    var arn = secretsManager.createOwned(COGNITO, name, value(poolId, client));
    var rotated = rotated(client.with(client.secrets().managedAs(arn)));
    secretsManager.putOwned(arn, value(poolId, rotated));
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
