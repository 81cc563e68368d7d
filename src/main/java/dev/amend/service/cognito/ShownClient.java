package dev.amend.service.cognito;

import static dev.amend.appclient.Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Analytics;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.AppClient.ShownSecret;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.codec.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A UserPoolClientType as the service showed it, taken apart. The client secret is left behind.
 *
 * @param type {@code ClientType}
 * @param settings the settings that are set
 * @param lastModified the client's {@code LastModifiedDate}
 * @param secret whether it shows a secret, or the ARN of one
 * @param unreadable names of settings, or of members {@code Setting/Member}, that have another type
 *     than this build knows
 * @param unknown members that this build does not know
 */
record ShownClient(
    String type,
    Settings settings,
    Instant lastModified,
    ShownSecret secret,
    List<String> unreadable,
    RawMembers unknown) {

  /**
   * Reads the body of an answer to Describe or Update.
   *
   * @param body the raw JSON
   * @param ignored members to leave alone besides the read-only ones, inside a structure {@code
   *     Setting/Member}
   * @throws IOException if the body does not show a client: mistaking this for an empty client
   *     would make the next update reset everything
   */
  static ShownClient read(byte[] body, Set<String> ignored) throws IOException {
    var client = Json.MAPPER.readTree(body).path("UserPoolClient");
    if (!client.isObject() || !client.path("LastModifiedDate").isNumber()) {
      throw new IOException("The answer does not show a client");
    }
    var members = new Members(ignored);
    client.properties().forEach(member -> members.add(member.getKey(), member.getValue()));
    var secret = secret(client);
    publishesSecrets(secret)
        .ifPresent(
            publishes -> members.settings.put(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, publishes));
    return new ShownClient(
        client.path("ClientType").asText(AppClient.REGULAR),
        Analytics.updatable(new Settings(members.settings)),
        date(client.path("LastModifiedDate")),
        secret,
        List.copyOf(members.unreadable),
        new RawMembers(members.unknown));
  }

  /** Describe shows the secret's ARN instead of the secret if Cognito manages it. */
  private static ShownSecret secret(JsonNode client) {
    if (client.hasNonNull("ClientSecretArn")) {
      return new ShownSecret.Managed(client.path("ClientSecretArn").asText());
    }
    return client.hasNonNull("ClientSecret") ? new ShownSecret.Value() : new ShownSecret.None();
  }

  private static Optional<Value> publishesSecrets(ShownSecret secret) {
    return switch (secret) {
      case ShownSecret.Managed _ -> Optional.of(new Value.BoolValue(true));
      case ShownSecret.Value _ -> Optional.of(new Value.BoolValue(false));
      case ShownSecret.None _ -> Optional.empty();
    };
  }

  /** AWS JSON 1.1 writes dates as seconds with a fraction. */
  private static Instant date(JsonNode seconds) {
    return Instant.ofEpochSecond(0, seconds.decimalValue().movePointRight(9).longValue());
  }

  /** Sorts members into settings, unreadable and unknown ones. */
  private static final class Members {
    private final Set<String> ignored;
    private final Map<Setting, Value> settings = new EnumMap<>(Setting.class);
    private final List<String> unreadable = new ArrayList<>();
    private final TreeMap<String, JsonNode> unknown = new TreeMap<>();

    Members(Set<String> ignored) {
      this.ignored = ignored;
    }

    void add(String name, JsonNode value) {
      if (Setting.READ_ONLY_MEMBERS.contains(name) || ignored.contains(name)) {
        return;
      }
      var setting = Setting.named(name);
      if (setting.isEmpty()) {
        unknown.put(name, value);
      } else if (setting.get().kind() instanceof StructureKind(var kinds)
          && value instanceof ObjectNode structure) {
        addSetting(setting.get(), knownPart(name, kinds.keySet(), structure));
      } else {
        addSetting(setting.get(), value);
      }
    }

    private void addSetting(Setting setting, JsonNode json) {
      if (!json.isNull()) {
        setting
            .kind()
            .read(json)
            .ifPresentOrElse(
                value -> settings.put(setting, value), () -> unreadable.add(setting.serviceName()));
      }
    }

    private JsonNode knownPart(String setting, Set<String> known, ObjectNode structure) {
      var part = structure.deepCopy().retain(known);
      for (var member : structure.properties()) {
        var name = setting + "/" + member.getKey();
        if (!known.contains(member.getKey()) && !ignored.contains(name)) {
          unknown.put(name, member.getValue());
        }
      }
      return part;
    }
  }
}
