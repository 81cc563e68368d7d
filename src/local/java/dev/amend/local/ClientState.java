package dev.amend.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.cognito.CognitoStandIn;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of an app client at one time, as Describe shows them. Lists are sorted, because
 * Describe returns them in any order.
 *
 * @param settings by name
 */
public record ClientState(SortedMap<String, JsonNode> settings) {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> READ_ONLY =
      List.of(
          "UserPoolId",
          "ClientId",
          "ClientSecret",
          "ClientSecretArn",
          "ClientType",
          "CreationDate",
          "LastModifiedDate");

  public ClientState {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** Reads the settings of a client. */
  public static ClientState of(CognitoStandIn cognito, String userPoolId, String clientId) {
    var key = MAPPER.createObjectNode().put("UserPoolId", userPoolId).put("ClientId", clientId);
    var answer = cognito.call("DescribeUserPoolClient", key).get("UserPoolClient");
    var settings = new TreeMap<String, JsonNode>();
    ((ObjectNode) answer)
        .remove(READ_ONLY)
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), sorted(setting.getValue())));
    return new ClientState(settings);
  }

  /** Returns all settings except one. */
  public ClientState without(String name) {
    var others = new TreeMap<>(settings);
    others.remove(name);
    return new ClientState(others);
  }

  /** Returns the elements of a list setting; none if it is unset. */
  public List<String> list(String name) {
    var value = settings.getOrDefault(name, MAPPER.createArrayNode());
    return value.valueStream().map(JsonNode::asText).toList();
  }

  private static JsonNode sorted(JsonNode value) {
    return value.isArray()
        ? MAPPER
            .createArrayNode()
            .addAll(value.valueStream().sorted(Comparator.comparing(JsonNode::asText)).toList())
        : value;
  }
}
