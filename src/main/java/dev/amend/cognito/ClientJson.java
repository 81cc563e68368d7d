package dev.amend.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Analytics;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an app client from the raw answer of Describe, and leaves its secret behind. */
final class ClientJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Set<String> aside;

  /** Leaves alone, besides the known read-only members, those that an operator names. */
  ClientJson(Set<String> aside) {
    this.aside = Set.copyOf(aside);
  }

  /**
   * Reads a client.
   *
   * @throws IOException if the answer is no JSON or shows no client: an answer that were taken for
   *     an empty client would have the next update reset everything
   */
  AppClient read(ClientKey key, byte[] answer) throws IOException {
    var json = client(answer);
    var values = new EnumMap<Setting, Value>(Setting.class);
    var unknown = new ArrayList<String>();
    for (var member : json.properties()) {
      var name = member.getKey();
      var setting = Setting.named(name);
      if (Setting.READ_ONLY_MEMBERS.contains(name)
          || aside.contains(name)
          || (setting.isPresent() && member.getValue().isNull())) {
        continue;
      }
      var shown = withoutAside(name, member.getValue());
      var value = setting.flatMap(known -> known.kind().read(shown));
      if (setting.isPresent() && value.isPresent()) {
        values.put(setting.get(), value.get());
      } else {
        unknown.addAll(unknown(name, setting, shown));
      }
    }
    return new AppClient(
        key,
        Analytics.updatable(new Settings(values)),
        date(json),
        json.hasNonNull("ClientSecret"),
        unknown);
  }

  /**
   * Reads the date of a client that was just updated.
   *
   * @throws IOException if the answer is no JSON or shows no client
   */
  static Instant lastModified(byte[] answer) throws IOException {
    return date(client(answer));
  }

  private static JsonNode client(byte[] answer) throws IOException {
    var client = MAPPER.readTree(answer).path("UserPoolClient");
    if (!client.isObject() || !client.path("LastModifiedDate").isNumber()) {
      throw new IOException("The answer shows no client");
    }
    return client;
  }

  /** Takes away the members of a structure that an operator names, such as {@code Name/Member}. */
  private JsonNode withoutAside(String name, JsonNode value) {
    if (!value.isObject()) {
      return value;
    }
    var rest = (ObjectNode) value.deepCopy();
    rest.properties().removeIf(member -> aside.contains(name + "/" + member.getKey()));
    return rest;
  }

  /**
   * Names what inside a structure is not known; a member of an unexpected shape counts as unknown
   * too.
   */
  private static List<String> unknown(String name, Optional<Setting> setting, JsonNode value) {
    if (setting.map(Setting::kind).orElse(null) instanceof StructureKind structure
        && value.isObject()) {
      var nested = new ArrayList<String>();
      for (var member : value.properties()) {
        var kind = structure.members().get(member.getKey());
        if (kind == null
            || (!member.getValue().isNull() && kind.read(member.getValue()).isEmpty())) {
          nested.add(name + "/" + member.getKey());
        }
      }
      return nested;
    }
    return List.of(name);
  }

  /** The protocol writes dates as seconds with a fraction. */
  private static Instant date(JsonNode client) {
    var seconds = client.path("LastModifiedDate").decimalValue();
    return Instant.ofEpochSecond(0, seconds.movePointRight(9).longValue());
  }
}
