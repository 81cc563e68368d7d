package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.AwsJsonWire;
import java.time.Instant;
import java.util.Optional;

/**
 * An app client's state at one time.
 *
 * @param clientId its ID
 * @param type how it was created
 * @param settings the settings as Describe shows them, except for the order of lists; never changed
 *     in place
 * @param created when it was created
 * @param modified when it was last updated
 * @param secrets its secrets
 * @param previous the state before the last update, without its own previous state; empty if the
 *     client was never updated
 */
record StoredClient(
    String clientId,
    ClientType type,
    ObjectNode settings,
    Instant created,
    Instant modified,
    ClientSecrets secrets,
    Optional<StoredClient> previous) {

  /** Creates a client without secrets. */
  static StoredClient created(String clientId, ClientType type, ObjectNode settings, Instant now) {
    return new StoredClient(
        clientId, type, settings, now, now, ClientSecrets.NONE, Optional.empty());
  }

  /** Replaces the settings; LastModifiedDate always increases, by at least a millisecond. */
  StoredClient updated(ObjectNode replaced, Instant now) {
    var moved = now.isAfter(modified) ? now : modified.plusMillis(1);
    var before =
        new StoredClient(clientId, type, settings, created, modified, secrets, Optional.empty());
    return new StoredClient(clientId, type, replaced, created, moved, secrets, Optional.of(before));
  }

  /** Replaces the secrets; whether the service moves LastModifiedDate then isn't documented. */
  StoredClient with(ClientSecrets replaced) {
    return new StoredClient(clientId, type, settings, created, modified, replaced, previous);
  }

  /** Builds the UserPoolClientType. */
  ObjectNode describe(String poolId, ListOrder order) {
    var shown = order.shuffled(settings);
    shown.put("UserPoolId", poolId).put("ClientId", clientId).put("ClientType", type.name());
    secrets.describe(shown);
    shown
        .put("CreationDate", AwsJsonWire.timestamp(created))
        .put("LastModifiedDate", AwsJsonWire.timestamp(modified));
    return shown;
  }

  /** Leaves settings and secrets out. */
  @Override
  public String toString() {
    return clientId;
  }
}
