package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Operations on client secrets: at most two, never none (API reference, AddUserPoolClientSecret).
 */
final class SecretOperations {

  private static final int MOST = 2;

  private final InstantSource time;
  private final RandomStrings names;

  SecretOperations(InstantSource time, RandomStrings names) {
    this.time = time;
    this.names = names;
  }

  /** Adds a secret; its value is told only where the service made it. */
  ObjectNode add(Pool pool, ObjectNode input) {
    var client = pool.client(input);
    if (!client.hasSecret()) {
      throw CognitoFault.invalid("Client secrets can only be added to a confidential client.");
    }
    if (client.secrets().size() == MOST) {
      throw new CognitoFault("LimitExceededException", "A client has at most two secrets.");
    }
    var value = input.has("ClientSecret") ? input.get("ClientSecret").textValue() : names.secret();
    var now = Instant.ofEpochMilli(time.millis());
    var secret = new StoredClient.Secret(unusedId(client, now.toEpochMilli()), value, now);
    pool.clients.put(client.clientId(), client.with(secret));
    var answer = CognitoStandIn.object();
    var descriptor = answer.putObject("ClientSecretDescriptor");
    describe(secret, descriptor);
    if (!input.has("ClientSecret")) {
      descriptor.put("ClientSecretValue", secret.value());
    }
    return answer;
  }

  ObjectNode list(Pool pool, ObjectNode input) {
    var answer = CognitoStandIn.object();
    var secrets = answer.putArray("ClientSecrets");
    pool.client(input).secrets().forEach(secret -> describe(secret, secrets.addObject()));
    return answer;
  }

  ObjectNode delete(Pool pool, ObjectNode input) {
    var client = pool.client(input);
    var id = input.path("ClientSecretId").asText();
    if (client.secret(id).isEmpty()) {
      throw new CognitoFault(
          "ResourceNotFoundException", "Client secret " + id + " does not exist.");
    }
    if (client.secrets().size() == 1) {
      throw CognitoFault.invalid("You cannot delete the last remaining secret.");
    }
    pool.clients.put(client.clientId(), client.without(id));
    return CognitoStandIn.object();
  }

  private static String unusedId(StoredClient client, long epoch) {
    var id = client.clientId() + "--" + epoch;
    return client.secret(id).isPresent() ? unusedId(client, epoch + 1) : id;
  }

  private static void describe(StoredClient.Secret secret, ObjectNode descriptor) {
    descriptor
        .put("ClientSecretId", secret.id())
        .put("ClientSecretCreateDate", StoredClient.seconds(secret.created()));
  }
}
