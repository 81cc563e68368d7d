package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Operations on app clients. Requests are of the right forms when they come here. */
final class ClientOperations {

  private static final List<String> NOT_SETTINGS =
      List.of("UserPoolId", "ClientId", "GenerateSecret", "ClientSecret");
  private static final int MOST_LISTED = 60;

  private final InstantSource time;
  private final RandomStrings names;
  private final ListOrder order;

  ClientOperations(InstantSource time, RandomStrings names, ListOrder order) {
    this.time = time;
    this.names = names;
    this.order = order;
  }

  ObjectNode create(Pool pool, ObjectNode input) {
    var generates = input.path("GenerateSecret").asBoolean(false);
    var chosen = Optional.ofNullable(input.path("ClientSecret").textValue());
    if (generates && chosen.isPresent()) {
      throw CognitoFault.invalid("ClientSecret can not be given when GenerateSecret is true.");
    }
    var sent = settings(input);
    judge(new ProposedClient(sent, pool, generates || chosen.isPresent(), true));
    var secret = generates ? Optional.of(names.secret()) : chosen;
    return answer(pool, put(pool, names.clientId(), StoredSettings.of(sent, none()), secret));
  }

  void seed(Pool pool, String clientId, ObjectNode settings, boolean withSecret) {
    var shown = settings.deepCopy();
    shown.remove(SettingShapes.all().keySet());
    shown.setAll(StoredSettings.of(settings, none()));
    put(pool, clientId, shown, withSecret ? Optional.of(names.secret()) : Optional.empty());
  }

  ObjectNode describe(Pool pool, ObjectNode input) {
    return answer(pool, pool.client(input));
  }

  /**
   * Replaces all settings: whatever the call leaves out goes back to its default, but for the name.
   */
  ObjectNode update(Pool pool, ObjectNode input) {
    var client = pool.client(input);
    var sent = settings(input);
    judge(new ProposedClient(sent, pool, client.hasSecret(), false));
    var updated = client.updated(StoredSettings.of(sent, client.settings()), now());
    pool.clients.put(client.clientId(), updated);
    return answer(pool, updated);
  }

  ObjectNode delete(Pool pool, ObjectNode input) {
    pool.clients.remove(pool.client(input).clientId());
    return none();
  }

  ObjectNode list(Pool pool, ObjectNode input) {
    var all = List.copyOf(pool.clients.values());
    var from = first(input.path("NextToken").asText("0"), all.size());
    var to = Math.min(from + input.path("MaxResults").asInt(MOST_LISTED), all.size());
    var answer = none();
    var page = answer.putArray("UserPoolClients");
    for (var client : all.subList(from, to)) {
      page.addObject()
          .put("UserPoolId", pool.id)
          .put("ClientId", client.clientId())
          .put("ClientName", client.settings().path("ClientName").asText());
    }
    if (to < all.size()) {
      answer.put("NextToken", Integer.toString(to));
    }
    return answer;
  }

  private static int first(String token, int size) {
    try {
      var first = Integer.parseInt(token);
      if (first >= 0 && first <= size) {
        return first;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw CognitoFault.invalid("Invalid pagination token given.");
  }

  private StoredClient put(Pool pool, String clientId, ObjectNode shown, Optional<String> secret) {
    var now = now();
    var id = clientId + "--" + now.toEpochMilli();
    var secrets = secret.stream().map(value -> new StoredClient.Secret(id, value, now)).toList();
    var client =
        new StoredClient(
            clientId, ClientType.REGULAR, shown, now, now, secret.map(value -> id), secrets);
    pool.clients.put(clientId, client);
    return client;
  }

  private static void judge(ProposedClient client) {
    for (var rule : ServiceRule.values()) {
      rule.check(client);
    }
  }

  private static ObjectNode settings(ObjectNode input) {
    return input.deepCopy().remove(NOT_SETTINGS);
  }

  private ObjectNode answer(Pool pool, StoredClient client) {
    var answer = none();
    answer.set("UserPoolClient", client.describe(pool.id, order));
    return answer;
  }

  private static ObjectNode none() {
    return CognitoStandIn.object();
  }

  private Instant now() {
    return Instant.ofEpochMilli(time.millis());
  }
}
