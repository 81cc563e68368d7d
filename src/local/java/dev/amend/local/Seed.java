package dev.amend.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.cognito.CognitoStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What is there from the start: one user pool, and one app client in it that has every setting set.
 */
public final class Seed {

  /** The user pool's id. */
  public static final String USER_POOL_ID = "eu-west-1_AbCdEf123";

  /** The app client's id. */
  public static final String CLIENT_ID = "3n4b5urk1ft4fl3mg5e62d9ado";

  private static final JsonMapper MAPPER = new JsonMapper();

  private Seed() {}

  /**
   * Puts pool and client there.
   *
   * @param cognito a service without them
   */
  public static void load(CognitoStandIn cognito) {
    cognito.call("CreateUserPool", pool().put("PoolName", "customers"));
    var orders = pool().put("Identifier", "orders").put("Name", "Orders");
    orders.putArray("Scopes").addObject().put("ScopeName", "read");
    cognito.call("CreateResourceServer", orders);
    cognito.call("CreateIdentityProvider", pool().put("ProviderName", "Corporate"));
    cognito.seedClient(USER_POOL_ID, CLIENT_ID, settings(), true);
    cognito.forgetCalls();
  }

  /**
   * Tells the client's settings.
   *
   * @return every setting that an update can set, none at its default
   */
  public static ObjectNode settings() {
    try (var json = Seed.class.getResourceAsStream("/local/client.json")) {
      return MAPPER.readValue(json, ObjectNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode pool() {
    return MAPPER.createObjectNode().put("UserPoolId", USER_POOL_ID);
  }
}
