package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;

/**
 * Operations on client secrets: at most two, never none (API reference, AddUserPoolClientSecret).
 */
final class SecretOperations {

  private static final int MOST = 2;

  private final InstantSource time;
  private final Names names;

  SecretOperations(InstantSource time, Names names) {
    this.time = time;
    this.names = names;
  }

  /** Adds a secret; its value is told only where the service made it. */
  ObjectNode add(Pool pool, ObjectNode input) {
    var client = pool.client(input.path("ClientId").asText());
    if (!client.hasSecret()) {
      throw CognitoFault.invalid("Client secrets can only be added to a confidential client.");
    }
    Constraint.text("ClientSecret", 24, 64, "[\\w+]+").check(input.path("ClientSecret"));
    if (client.secrets.size() == MOST) {
      throw new CognitoFault("LimitExceededException", "A client has at most two secrets.");
    }
    var now = time.instant();
    var millis = now.toEpochMilli();
    while (client.secrets.containsKey(client.clientId + "--" + millis)) {
      millis++;
    }
    var secret =
        new StoredClient.Secret(
            client.clientId + "--" + millis,
            input.path("ClientSecret").asText(names.secret()),
            now);
    client.secrets.put(secret.id(), secret);
    var answer = CognitoStandIn.object();
    var descriptor = answer.putObject("ClientSecretDescriptor");
    describe(secret, descriptor);
    if (!input.has("ClientSecret")) {
      descriptor.put("ClientSecretValue", secret.value());
    }
    return answer;
  }

  ObjectNode list(Pool pool, ObjectNode input) {
    var client = pool.client(input.path("ClientId").asText());
    var answer = CognitoStandIn.object();
    var secrets = answer.putArray("ClientSecrets");
    client.secrets.values().forEach(secret -> describe(secret, secrets.addObject()));
    return answer;
  }

  ObjectNode delete(Pool pool, ObjectNode input) {
    var client = pool.client(input.path("ClientId").asText());
    var id = input.path("ClientSecretId").asText();
    if (!client.secrets.containsKey(id)) {
      throw new CognitoFault(
          "ResourceNotFoundException", "Client secret " + id + " does not exist.");
    }
    if (client.secrets.size() == 1) {
      throw CognitoFault.invalid("You cannot delete the last remaining secret.");
    }
    client.secrets.remove(id);
    return CognitoStandIn.object();
  }

  private static void describe(StoredClient.Secret secret, ObjectNode descriptor) {
    descriptor
        .put("ClientSecretId", secret.id())
        .put("ClientSecretCreateDate", StoredClient.seconds(secret.created()));
  }
}
