package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Operations on app clients. */
final class ClientOperations {

  private static final List<String> NOT_SETTINGS =
      List.of("UserPoolId", "ClientId", "GenerateSecret", "ClientSecret");
  private static final int MOST_LISTED = 60;

  private final InstantSource time;
  private final Names names;
  private final ListOrder order;

  ClientOperations(InstantSource time, Names names, ListOrder order) {
    this.time = time;
    this.names = names;
    this.order = order;
  }

  ObjectNode create(Pool pool, ObjectNode input) {
    var wanted = input.path("GenerateSecret").asBoolean(false) || input.has("ClientSecret");
    var sent = settings(input);
    if (!sent.has("ClientName")) {
      throw CognitoFault.invalid(
          "1 validation error detected: Value null at 'clientName' failed to satisfy constraint: Member must not be null");
    }
    judge(sent, pool, wanted);
    var clientId = names.clientId();
    var value = input.path("ClientSecret").asText(names.secret());
    return answer(put(pool, clientId, sent, wanted ? Optional.of(value) : Optional.empty()));
  }

  void seed(Pool pool, String clientId, ObjectNode settings, boolean withSecret) {
    put(pool, clientId, settings, withSecret ? Optional.of(names.secret()) : Optional.empty());
  }

  ObjectNode describe(Pool pool, ObjectNode input) {
    return answer(pool.client(input.path("ClientId").asText()));
  }

  /**
   * Replaces all settings: whatever the call leaves out goes back to its default, but for the name.
   */
  ObjectNode update(Pool pool, ObjectNode input) {
    var client = pool.client(input.path("ClientId").asText());
    var sent = settings(input);
    judge(sent, pool, client.hasSecret());
    client.update(Settled.of(sent, client.settings()), now());
    return answer(client);
  }

  ObjectNode delete(Pool pool, ObjectNode input) {
    var client = pool.client(input.path("ClientId").asText());
    pool.clients.remove(client.clientId);
    return CognitoStandIn.object();
  }

  ObjectNode list(Pool pool, ObjectNode input) {
    var most = input.path("MaxResults").asInt(MOST_LISTED);
    Constraint.number("MaxResults", 1, MOST_LISTED).check(input.path("MaxResults"));
    var from = input.path("NextToken").asInt(0);
    var all = List.copyOf(pool.clients.values());
    var answer = CognitoStandIn.object();
    var page = answer.putArray("UserPoolClients");
    all.stream()
        .skip(from)
        .limit(most)
        .forEach(
            client ->
                page.addObject()
                    .put("UserPoolId", pool.id)
                    .put("ClientId", client.clientId)
                    .put("ClientName", client.settings().path("ClientName").asText()));
    if (from + most < all.size()) {
      answer.put("NextToken", Integer.toString(from + most));
    }
    return answer;
  }

  private StoredClient put(Pool pool, String clientId, ObjectNode sent, Optional<String> secret) {
    var now = now();
    var client =
        new StoredClient(
            pool.id,
            clientId,
            Settled.of(sent, CognitoStandIn.object()),
            now,
            secret.map(
                value ->
                    new StoredClient.Secret(clientId + "--" + now.toEpochMilli(), value, now)));
    pool.clients.put(clientId, client);
    return client;
  }

  /** Forms first, then the rules in the order of their table. */
  private static void judge(ObjectNode sent, Pool pool, boolean hasSecret) {
    Constraints.check(sent);
    var candidate = new Candidate(sent, pool, hasSecret);
    Stream.of(ServiceRule.values()).forEach(rule -> rule.check(candidate));
  }

  private static ObjectNode settings(ObjectNode input) {
    return input.deepCopy().remove(NOT_SETTINGS);
  }

  private ObjectNode answer(StoredClient client) {
    var answer = CognitoStandIn.object();
    answer.set("UserPoolClient", client.describe(order));
    return answer;
  }

  private Instant now() {
    return Instant.ofEpochMilli(time.millis());
  }
}
