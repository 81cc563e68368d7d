package dev.amend.local.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.standin.AwsJsonWire;
import dev.amend.local.standin.ServiceException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Operations on user pools and on the resources that app clients can refer to. */
final class PoolOperations {

  private final Map<String, Pool> pools;
  private final RandomStrings random;
  private final InstantSource time;

  PoolOperations(Map<String, Pool> pools, RandomStrings random, InstantSource time) {
    this.pools = pools;
    this.random = random;
    this.time = time;
  }

  /**
   * Returns a user pool.
   *
   * @throws ServiceException if it doesn't exist
   */
  Pool pool(String id) {
    var pool = pools.get(id);
    if (pool == null) {
      throw new ServiceException(
          "ResourceNotFoundException", "User pool " + id + " does not exist.");
    }
    return pool;
  }

  /** Creates a user pool. Its ID is the {@code UserPoolId} of the request, if there is one. */
  ObjectNode create(ObjectNode input) {
    var id = input.has("UserPoolId") ? input.get("UserPoolId").textValue() : random.poolId();
    if (pools.containsKey(id)) {
      throw ServiceException.invalidParameter("User pool " + id + " already exists.");
    }
    var tier = input.path("UserPoolTier").asText("ESSENTIALS");
    var pool = new Pool(id, tier);
    for (var attribute : input.path("Schema")) {
      var name = attribute.path("Name").asText();
      var full = Pool.STANDARD_ATTRIBUTES.contains(name) ? name : "custom:" + name;
      pool.attributes.add(full);
      if (attribute.path("Required").asBoolean()) {
        pool.required.add(full);
      }
    }
    pools.put(id, pool);
    var now = AwsJsonWire.timestamp(Instant.ofEpochMilli(time.millis()));
    var answer = CognitoStandIn.object();
    answer
        .putObject("UserPool")
        .put("Id", id)
        .put("Name", input.path("PoolName").asText())
        .put("UserPoolTier", tier)
        .put("CreationDate", now)
        .put("LastModifiedDate", now);
    return answer;
  }

  ObjectNode createResourceServer(Pool pool, ObjectNode input) {
    var identifier = input.path("Identifier").asText();
    if (!pool.resourceServers.add(identifier)) {
      throw ServiceException.invalidParameter(
          "User pool %s already has a resource server %s.".formatted(pool.id, identifier));
    }
    input
        .path("Scopes")
        .forEach(scope -> pool.scopes.add(identifier + "/" + scope.path("ScopeName").asText()));
    var answer = CognitoStandIn.object();
    answer.set("ResourceServer", input.deepCopy());
    return answer;
  }

  ObjectNode createIdentityProvider(Pool pool, ObjectNode input) {
    var name = input.path("ProviderName").asText();
    if (!pool.providers.add(name)) {
      throw new ServiceException(
          "DuplicateProviderException",
          "User pool %s already has an identity provider %s.".formatted(pool.id, name));
    }
    var answer = CognitoStandIn.object();
    answer.set("IdentityProvider", input.deepCopy());
    return answer;
  }
}
