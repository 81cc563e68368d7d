package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.AwsJsonWire;
import dev.amend.local.standin.ServiceException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Operations on client secrets. A client has at most two secrets, and its last one can't be deleted
 * (API reference, AddUserPoolClientSecret, DeleteUserPoolClientSecret).
 */
final class SecretOperations {

  private final InstantSource time;
  private final RandomStrings random;
  private final ListOrder order;

  SecretOperations(InstantSource time, RandomStrings random, ListOrder order) {
    this.time = time;
    this.random = random;
    this.order = order;
  }

  /** Adds a secret. The answer has its value only if the service generated it. */
  ObjectNode add(Pool pool, ObjectNode input) {
    var client = changeable(pool.client(input));
    var secrets = client.secrets();
    if (secrets.active().isEmpty()) {
      throw ServiceException.invalidParameter(
          "Client secrets can only be added to a confidential client.");
    }
    if (secrets.isFull()) {
      throw new ServiceException("LimitExceededException", "A client has at most two secrets.");
    }
    var value = input.has("ClientSecret") ? input.get("ClientSecret").textValue() : random.secret();
    var more = secrets.plus(client.clientId(), value, Instant.ofEpochMilli(time.millis()));
    pool.clients.put(client.clientId(), client.with(more));
    var secret = more.newest();
    var answer = CognitoStandIn.object();
    var descriptor = answer.putObject("ClientSecretDescriptor");
    describe(secret, descriptor);
    if (!input.has("ClientSecret")) {
      descriptor.put("ClientSecretValue", secret.value());
    }
    return answer;
  }

  /** Lists the secrets without their values. There are never enough for a second page. */
  ObjectNode list(Pool pool, ObjectNode input) {
    var active = supported(pool.client(input)).secrets().active();
    var answer = CognitoStandIn.object();
    var listed = answer.putArray("ClientSecrets");
    order.anyOrder(active).forEach(secret -> describe(secret, listed.addObject()));
    return answer;
  }

  ObjectNode delete(Pool pool, ObjectNode input) {
    var client = changeable(pool.client(input));
    var secrets = client.secrets();
    var id = input.path("ClientSecretId").asText();
    var deleted =
        secrets
            .find(id)
            .orElseThrow(
                () ->
                    new ServiceException(
                        "ResourceNotFoundException", "Client secret " + id + " does not exist."));
    if (secrets.active().size() == 1) {
      throw ServiceException.invalidParameter("You cannot delete the last remaining secret.");
    }
    pool.clients.put(client.clientId(), client.with(secrets.minus(deleted)));
    return CognitoStandIn.object();
  }

  private static StoredClient supported(StoredClient client) {
    if (client.type() == ClientType.DCR) {
      throw ServiceException.invalidParameter(
          "Client secret operations are not supported for app clients created by dynamic client"
              + " registration.");
    }
    return client;
  }

  private static StoredClient changeable(StoredClient client) {
    if (supported(client).secrets().isManaged()) {
      throw ServiceException.invalidParameter(
          "The secret of this app client is managed in AWS Secrets Manager.");
    }
    return client;
  }

  private static void describe(ClientSecret secret, ObjectNode descriptor) {
    descriptor
        .put("ClientSecretId", secret.id())
        .put("ClientSecretCreateDate", AwsJsonWire.timestamp(secret.created()));
  }
}
