package dev.amend.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;
import dev.amend.local.cognito.ClientType;
import dev.amend.local.cognito.SeededSecrets;
import dev.amend.local.secretsmanager.SecretsManagerStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A client with secrets, and requests on it. */
final class RotationRig {

  static final String NAME = "amend/" + HandlerRig.POOL + "/" + HandlerRig.CLIENT;

  private static final JsonMapper MAPPER = new JsonMapper();

  final HandlerRig rig = new HandlerRig();
  private int keys;

  RotationRig(SeededSecrets secrets) {
    this(secrets, ClientType.REGULAR);
  }

  RotationRig(SeededSecrets secrets, ClientType type) {
    rig.cognito.seedClient(
        HandlerRig.POOL, HandlerRig.CLIENT, json("{\"ClientName\":\"web\"}"), type, secrets);
    rig.cognito.forgetCalls();
    rig.cognito.secretsManager().forgetCalls();
  }

  SecretsManagerStandIn secretsManager() {
    return rig.cognito.secretsManager();
  }

  /** Rotates with a new key if a day has passed. */
  JsonNode rotate() {
    return rotate("P90D", "P7D");
  }

  JsonNode rotateNow() {
    return rotate("PT0S", "P7D");
  }

  JsonNode rotate(String maxAge, String overlap) {
    return send(
        "{\"op\":\"rotateSecret\",\"maxAge\":\"%s\",\"overlap\":\"%s\"}".formatted(maxAge, overlap),
        "");
  }

  JsonNode retire(String secretId) {
    return send("{\"op\":\"retireSecret\",\"secretId\":\"%s\"}".formatted(secretId), "");
  }

  /** Sends a request with a key of its own. */
  JsonNode send(String change, String members) {
    return sendAs("tick-" + ++keys, change, members);
  }

  JsonNode sendAs(String key, String change, String members) {
    return rig.send("\"idempotencyKey\":\"%s\",\"changes\":[%s]%s".formatted(key, change, members));
  }

  void wait(Duration duration) {
    rig.time.advance(duration);
  }

  /** Returns the ids of the client's secrets, the older first. */
  List<String> ids() {
    var answer =
        rig.cognito.foreignCall(
            "ListUserPoolClientSecrets",
            MAPPER
                .createObjectNode()
                .put("UserPoolId", HandlerRig.POOL)
                .put("ClientId", HandlerRig.CLIENT));
    return answer.path("ClientSecrets").findValuesAsText("ClientSecretId").stream()
        .sorted()
        .toList();
  }

  /** Returns whether the client accepts the value that a staging label is attached to. */
  boolean accepts(String stage) {
    return value(stage).filter(this::acceptsValue).isPresent();
  }

  boolean acceptsValue(String value) {
    return rig.cognito.acceptsSecret(HandlerRig.POOL, HandlerRig.CLIENT, value);
  }

  Optional<String> value(String stage) {
    return secretsManager()
        .value(NAME, stage)
        .map(text -> json(text).path("clientSecretValue").asText());
  }

  /** Another writer adds a secret and deletes the one that was there. */
  void replaceSecret() {
    var old = ids().getFirst();
    rig.cognito.foreignCall("AddUserPoolClientSecret", client());
    rig.cognito.foreignCall("DeleteUserPoolClientSecret", client().put("ClientSecretId", old));
  }

  private static ObjectNode client() {
    return MAPPER
        .createObjectNode()
        .put("UserPoolId", HandlerRig.POOL)
        .put("ClientId", HandlerRig.CLIENT);
  }

  /** Has an operator turn on secrets that Cognito manages. */
  void manage() {
    rig.cognito.foreignCall(
        "UpdateUserPoolClient",
        MAPPER
            .createObjectNode()
            .put("UserPoolId", HandlerRig.POOL)
            .put("ClientId", HandlerRig.CLIENT)
            .put("ClientName", "web")
            .put("PublishSecretsInAWSSecretsManager", true));
  }

  /** Returns the operations that were called and can change a secret. */
  List<String> writes() {
    return java.util.stream.Stream.concat(
            rig.cognito.log().stream(), secretsManager().log().stream())
        .map(call -> call.call().operation())
        .filter(
            operation ->
                List.of(
                        "AddUserPoolClientSecret",
                        "DeleteUserPoolClientSecret",
                        "CreateSecret",
                        "PutSecretValue",
                        "UpdateSecretVersionStage")
                    .contains(operation))
        .toList();
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
