package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.ServiceException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Operations on app clients. The shapes of their requests have been checked. */
final class ClientOperations {

  private static final int MAX_LISTED = 60;

  private final InstantSource time;
  private final RandomStrings random;
  private final ListOrder order;
  private final ManagedSecrets managedSecrets;

  ClientOperations(
      InstantSource time, RandomStrings random, ListOrder order, ManagedSecrets managedSecrets) {
    this.time = time;
    this.random = random;
    this.order = order;
    this.managedSecrets = managedSecrets;
  }

  ObjectNode create(Pool pool, ObjectNode input) {
    var generates = input.path("GenerateSecret").asBoolean(false);
    var custom = Optional.ofNullable(input.path("ClientSecret").textValue());
    if (generates && custom.isPresent()) {
      throw ServiceException.invalidParameter(
          "ClientSecret can not be given when GenerateSecret is true.");
    }
    check(ProposedClient.create(input, pool));
    var secret = generates ? Optional.of(random.secret()) : custom;
    var id = random.clientId();
    var secrets =
        secret.map(value -> ClientSecrets.NONE.plus(id, value, now())).orElse(ClientSecrets.NONE);
    var settings = StoredSettings.of(input, none());
    var client = StoredClient.created(id, ClientType.REGULAR, settings, now()).with(secrets);
    return store(pool, client, input);
  }

  ObjectNode describe(Pool pool, ObjectNode input, boolean isStale) {
    var client = pool.client(input);
    return answer(pool, isStale ? client.previous().orElse(client) : client);
  }

  /** Replaces all settings. What the call leaves out is reset, except ClientName. */
  ObjectNode update(Pool pool, ObjectNode input) {
    var client = pool.client(input);
    check(ProposedClient.update(input, pool, client));
    var updated = client.updated(StoredSettings.of(input, client.settings()), now());
    return store(pool, updated, input);
  }

  ObjectNode delete(Pool pool, ObjectNode input) {
    var client = pool.client(input);
    managedSecrets.delete(client);
    pool.clients.remove(client.clientId());
    return none();
  }

  /** Filters each page by type, so a page can be empty and still carry NextToken. */
  ObjectNode list(Pool pool, ObjectNode input) {
    var all = List.copyOf(pool.clients.values());
    var from = first(input.path("NextToken").asText("0"), all.size());
    var to = Math.min(from + input.path("MaxResults").asInt(MAX_LISTED), all.size());
    var answer = none();
    var page = answer.putArray("UserPoolClients");
    all.subList(from, to).stream()
        .filter(client -> isRequested(client.type(), input))
        .forEach(client -> page.add(listed(pool, client)));
    if (to < all.size()) {
      answer.put("NextToken", Integer.toString(to));
    }
    return answer;
  }

  private static boolean isRequested(ClientType type, ObjectNode input) {
    return !input.has("ClientType") || input.get("ClientType").asText().equals(type.name());
  }

  private static ObjectNode listed(Pool pool, StoredClient client) {
    return none()
        .put("UserPoolId", pool.id)
        .put("ClientId", client.clientId())
        .put("ClientName", client.settings().path("ClientName").asText());
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
    throw ServiceException.invalidParameter("Invalid pagination token given.");
  }

  private static void check(ProposedClient client) {
    for (var rule : ServiceRule.values()) {
      rule.check(client);
    }
  }

  /** Stores a client. Its secret stays where it is unless the request says otherwise. */
  private ObjectNode store(Pool pool, StoredClient client, ObjectNode input) {
    var managed = input.path(ManagedSecrets.SETTING).asBoolean(client.secrets().isManaged());
    var stored = managedSecrets.move(managed, pool.id, client);
    pool.clients.put(client.clientId(), stored);
    return answer(pool, stored);
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
