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
 * An app client's settings at one moment, as Describe shows them. Order within lists never counts.
 *
 * @param settings by name, lists sorted
 */
public record ClientState(SortedMap<String, JsonNode> settings) {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> NO_SETTINGS =
      List.of(
          "UserPoolId",
          "ClientId",
          "ClientSecret",
          "ClientSecretArn",
          "ClientType",
          "CreationDate",
          "LastModifiedDate");

  /** Copies the settings. */
  public ClientState {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /**
   * Looks at a client.
   *
   * @param cognito where it is
   * @param userPoolId its pool
   * @param clientId its id
   * @return its settings now
   */
  public static ClientState of(CognitoStandIn cognito, String userPoolId, String clientId) {
    var key = MAPPER.createObjectNode().put("UserPoolId", userPoolId).put("ClientId", clientId);
    var answer = cognito.call("DescribeUserPoolClient", key).get("UserPoolClient");
    var settings = new TreeMap<String, JsonNode>();
    ((ObjectNode) answer)
        .remove(NO_SETTINGS)
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), sorted(setting.getValue())));
    return new ClientState(settings);
  }

  /**
   * Leaves a setting out.
   *
   * @param name which
   * @return all others
   */
  public ClientState without(String name) {
    var others = new TreeMap<>(settings);
    others.remove(name);
    return new ClientState(others);
  }

  /**
   * Looks a list setting up.
   *
   * @param name which
   * @return its elements; none where it is unset
   */
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
