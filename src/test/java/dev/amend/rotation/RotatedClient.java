package dev.amend.rotation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.LocalStack;
import dev.amend.local.Producer;
import dev.amend.local.Seed;
import dev.amend.local.cognito.ClientType;
import dev.amend.local.cognito.SeededSecrets;
import java.util.List;
import java.util.Optional;

/**
 * A client on the local stack, and its secret in Secrets Manager.
 *
 * @param stack the stack
 * @param id the client ID
 * @param seeded the secrets that it was seeded with
 * @param idsAtFirst the ids of these
 */
record RotatedClient(LocalStack stack, String id, SeededSecrets seeded, List<String> idsAtFirst) {

  /** Copies the list. */
  RotatedClient {
    idsAtFirst = List.copyOf(idsAtFirst);
  }

  /** Seeds a client with every setting set. */
  static RotatedClient seed(LocalStack stack, String id, SeededSecrets secrets) {
    stack.cognito().seedClient(Seed.USER_POOL_ID, id, Seed.settings(), ClientType.REGULAR, secrets);
    var client = new RotatedClient(stack, id, secrets, List.of());
    return new RotatedClient(stack, id, secrets, client.ids());
  }

  /**
   * Creates a request for this client.
   *
   * @param key its idempotency key
   * @param change its only change
   * @return the request
   */
  ObjectNode request(String key, String change) {
    return Producer.request(key, "[" + change + "]").put("clientId", id);
  }

  /** Returns whether nothing shows the value of the secret that the client was seeded with. */
  boolean isSeededUnreadable() {
    return seeded == SeededSecrets.ORIGINAL_DELETED;
  }

  /** Returns the ids of the client's secrets, the older first. */
  List<String> ids() {
    var answer = stack.cognito().foreignCall("ListUserPoolClientSecrets", input());
    return answer.path("ClientSecrets").findValuesAsText("ClientSecretId").stream()
        .sorted()
        .toList();
  }

  /** Returns the secret that Describe shows. */
  Optional<String> shownValue() {
    var answer = stack.cognito().foreignCall("DescribeUserPoolClient", input());
    return Optional.ofNullable(answer.path("UserPoolClient").path("ClientSecret").textValue());
  }

  boolean accepts(String value) {
    return stack.cognito().acceptsSecret(Seed.USER_POOL_ID, id, value);
  }

  /** Returns the value that a staging label is attached to. */
  Optional<String> value(String stage) {
    return stack.secretsManager().value(secretName(), stage).map(RotatedClient::clientSecret);
  }

  /** Returns the values of all versions, with and without staging labels. */
  List<String> storedValues() {
    if (value("AWSCURRENT").isEmpty()) {
      return List.of();
    }
    var list = object().put("SecretId", secretName()).put("IncludeDeprecated", true);
    return stack
        .secretsManager()
        .foreignCall("ListSecretVersionIds", list)
        .path("Versions")
        .findValuesAsText("VersionId")
        .stream()
        .map(this::versionValue)
        .distinct()
        .toList();
  }

  /** Returns the name of the secret in Secrets Manager. */
  String secretName() {
    return "amend/" + Seed.USER_POOL_ID + "/" + id;
  }

  private String versionValue(String versionId) {
    var get = object().put("SecretId", secretName()).put("VersionId", versionId);
    var answer = stack.secretsManager().foreignCall("GetSecretValue", get);
    return clientSecret(answer.path("SecretString").asText());
  }

  private ObjectNode input() {
    return object().put("UserPoolId", Seed.USER_POOL_ID).put("ClientId", id);
  }

  private static String clientSecret(String secretString) {
    return RotationRig.json(secretString).path("clientSecretValue").asText();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
