package dev.amend.authorization;

import static dev.amend.HandlerRig.CLIENT;
import static dev.amend.HandlerRig.POOL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;
import dev.amend.appclient.SampleClient;
import dev.amend.codec.Json;
import dev.amend.local.cognito.ClientType;
import dev.amend.local.cognito.SeededSecrets;
import dev.amend.policy.Policies;
import java.time.Duration;
import java.util.List;

/**
 * The whole function with a policy and a sample client. Requests come through the aliases {@code
 * queue}, {@code events} and {@code approvals}.
 */
final class PolicyRig {

  /** Allows URLs of example.com, requires an approval of lifetimes and names, denies the rest. */
  static final String POLICY =
      """
      {
        "version": 1,
        "entries": {"queue": "sqs", "events": "eventbridge", "approvals": "invoke"},
        "approvers": [{"producer": {"alias": ["approvals"]}}],
        "rules": [
          {"id": "urls", "effect": "allow", "when": {
            "field": ["CallbackURLs", "LogoutURLs"],
            "value": {"scheme": ["https"], "host": [{"suffix": ".example.com"}]}}},
          {"id": "cleanup", "effect": "allow", "when": {
            "field": ["CallbackURLs", "LogoutURLs"], "change": ["removed"]}},
          {"id": "lifetimes", "effect": "approve", "when": {
            "field": [{"suffix": "TokenValidity"}, "ClientName", "ClientSecret"]}},
          {"id": "no-implicit", "effect": "deny", "when": {
            "field": ["AllowedOAuthFlows"], "change": ["added"], "value": {"text": ["implicit"]}}}
        ]
      }
      """;

  final HandlerRig rig;

  PolicyRig(String policy) {
    this.rig = new HandlerRig(Policies.policy(policy));
    rig.seed(SampleClient.SETTINGS);
  }

  PolicyRig() {
    this(POLICY);
  }

  /** Replaces the client by one with a secret that Cognito doesn't manage. */
  PolicyRig withSecret() {
    rig.cognito.seedClient(
        POOL,
        CLIENT,
        Json.object().put("ClientName", "web"),
        ClientType.REGULAR,
        SeededSecrets.ONE);
    return this;
  }

  /** Sends a request through the queue, and returns the data of its result. */
  JsonNode queue(String members) {
    return data(rig.invokeThrough("queue", batch(HandlerRig.request(members))));
  }

  /** Sends a bare request through the alias of approvals. */
  JsonNode approvals(String members) {
    return rig.invokeThrough("approvals", HandlerRig.request(members)).path("data");
  }

  /** Plans a request and returns the hash of its plan. */
  String plan(String members) {
    return approvals("\"mode\":\"plan\"," + members).path("plan").path("hash").asText();
  }

  /** Returns the members of a request that has been approved by another person. */
  String approved(String members, String hash) {
    return approved(members, hash, "user:boss");
  }

  String approved(String members, String hash, String by) {
    return "%s,\"expect\":{\"planHash\":\"%s\"},\"expiresAt\":\"%s\",\"approval\":{\"by\":\"%s\",\"at\":\"%s\",\"reference\":\"CHG-17\"}"
        .formatted(members, hash, rig.time.now().plus(Duration.ofDays(7)), by, rig.time.now());
  }

  /** Writes a setting as another writer would. */
  void foreignWrite(String setting, String value) {
    rig.time.advance(Duration.ofSeconds(1));
    var input = rig.describe().put("UserPoolId", POOL).put("ClientId", CLIENT);
    // The sample's is valid only for a client that isn't checked.
    input.remove("AnalyticsConfiguration");
    input.set(setting, Json.read(value));
    rig.cognito.call("UpdateUserPoolClient", input);
  }

  ObjectNode client() {
    return rig.describe();
  }

  /** Writes a batch of one SQS message. */
  static String batch(String... bodies) {
    var payload = Json.object();
    var records = payload.putArray("Records");
    for (var body : bodies) {
      records
          .addObject()
          .put("messageId", "m-" + records.size())
          .put("body", body)
          .put("eventSourceARN", "arn:aws:sqs:eu-west-1:000000000000:requests")
          .putObject("attributes")
          .put("ApproximateReceiveCount", "1")
          .put("SenderId", "AROAEXAMPLE:session");
    }
    return payload.toString();
  }

  private JsonNode data(JsonNode response) {
    if (!response.path("batchItemFailures").isEmpty()) {
      throw new AssertionError("The message would be delivered again: " + response);
    }
    return rig.published.getLast().document().path("data");
  }

  static List<String> rules(JsonNode data) {
    return data.path("violations").findValues("rules").stream()
        .flatMap(JsonNode::valueStream)
        .map(JsonNode::asText)
        .toList();
  }
}
