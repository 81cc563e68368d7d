package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Puts app clients into a user pool without checking them. */
final class SeedOperations {

  private final InstantSource time;
  private final RandomStrings random;
  private final ManagedSecrets managedSecrets;

  SeedOperations(InstantSource time, RandomStrings random, ManagedSecrets managedSecrets) {
    this.time = time;
    this.random = random;
    this.managedSecrets = managedSecrets;
  }

  /** Seeds a client. Members that aren't settings are shown as they are. */
  void seed(
      Pool pool, String clientId, ObjectNode settings, ClientType type, SeededSecrets secrets) {
    Optional.ofNullable(pool.clients.get(clientId)).ifPresent(managedSecrets::delete);
    var shown = settings.deepCopy();
    shown.remove(SettingShapes.all().keySet());
    shown.setAll(StoredSettings.of(settings, CognitoStandIn.object()));
    var now = Instant.ofEpochMilli(time.millis());
    var client = StoredClient.created(clientId, type, shown, now).with(secrets(clientId, secrets));
    pool.clients.put(clientId, managedSecrets.move(isManaged(settings, secrets), pool.id, client));
  }

  private static boolean isManaged(ObjectNode settings, SeededSecrets secrets) {
    return secrets == SeededSecrets.MANAGED
        || (secrets != SeededSecrets.NONE && settings.path(ManagedSecrets.SETTING).asBoolean());
  }

  private ClientSecrets secrets(String clientId, SeededSecrets wanted) {
    return switch (wanted) {
      case NONE -> ClientSecrets.NONE;
      case ONE, MANAGED -> plusOne(clientId, ClientSecrets.NONE);
      case TWO -> plusOne(clientId, secrets(clientId, SeededSecrets.ONE));
      case ORIGINAL_DELETED -> {
        var two = secrets(clientId, SeededSecrets.TWO);
        yield two.minus(two.active().getFirst());
      }
    };
  }

  private ClientSecrets plusOne(String clientId, ClientSecrets secrets) {
    return secrets.plus(clientId, random.secret(), Instant.ofEpochMilli(time.millis()));
  }
}
