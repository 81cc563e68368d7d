package dev.amend.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.cognito.CognitoStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The data that the stack starts with: a user pool, and an app client with every setting set. */
public final class Seed {

  /** The ID of the user pool. */
  public static final String USER_POOL_ID = "eu-west-1_AbCdEf123";

  /** The ID of the app client. */
  public static final String CLIENT_ID = "3n4b5urk1ft4fl3mg5e62d9ado";

  private static final JsonMapper MAPPER = new JsonMapper();

  private Seed() {}

  /** Creates the user pool and the app client in a service that doesn't have them. */
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
   * Returns the settings of the app client.
   *
   * @return every setting, none with its default
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
