package dev.amend.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What requests ask for, and the clients as they are in the beginning. */
final class GeneratedChanges {

  static final Instant FIRST_DATE = Instant.parse("2026-08-01T00:00:00Z");
  private static final List<String> FLOWS =
      List.of("ALLOW_CUSTOM_AUTH", "ALLOW_USER_AUTH", SimulatedClients.REFUSED_FLOW);
  static final List<String> NAMES = List.of("web", "shop", "app");

  /** A client as it is before the first request. */
  static final Settings FIRST =
      Settings.NONE
          .with(Setting.CLIENT_NAME, new Value.Text("web"))
          .with(Setting.ALLOWED_OAUTH_FLOWS, Value.TextSet.of("code"))
          .with(Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT, new Value.BoolValue(true))
          .with(Setting.ALLOWED_OAUTH_SCOPES, Value.TextSet.of("openid"))
          .with(Setting.CALLBACK_URLS, Value.TextSet.of(url(0), url(1)))
          .with(
              Setting.EXPLICIT_AUTH_FLOWS,
              Value.TextSet.of("ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"))
          .with(Setting.ACCESS_TOKEN_VALIDITY, new Value.IntValue(60))
          .with(
              Setting.TOKEN_VALIDITY_UNITS,
              new Value.Structure(new TreeMap<>(Map.of("AccessToken", new Value.Text("minutes")))))
          .with(Setting.REFRESH_TOKEN_VALIDITY, new Value.IntValue(30))
          .with(Setting.AUTH_SESSION_VALIDITY, new Value.IntValue(3))
          .with(Setting.ENABLE_TOKEN_REVOCATION, new Value.BoolValue(true));

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> RESETTABLE =
      List.of("AccessTokenValidity", "AuthSessionValidity", "LogoutURLs", "RefreshTokenValidity");

  private GeneratedChanges() {}

  /** Makes up one change. */
  static JsonNode change(SeededRandom random) {
    return switch (random.below(24)) {
      case 0, 1, 2, 3 -> change("add", "CallbackURLs").set("value", urls(random));
      case 4, 5 -> change("remove", "CallbackURLs").set("value", urls(random));
      case 6, 7 -> change("add", "LogoutURLs").set("value", urls(random));
      case 8 -> change("remove", "LogoutURLs").set("value", urls(random));
      case 9 -> change("set", "CallbackURLs").set("value", urls(random));
      case 10, 11 -> change("set", "ClientName").put("value", random.oneOf(NAMES));
      case 12 ->
          change("set", "AccessTokenValidity")
              .put("value", random.between(5, 8) * 10)
              .put("unit", "minutes");
      case 13 -> change("set", "AuthSessionValidity").put("value", random.between(4, 7));
      case 14 -> change("set", "RefreshTokenValidity").put("value", random.between(27, 31));
      case 15 -> change("set", "EnableTokenRevocation").put("value", random.chance(0.5));
      case 16, 17 -> change("reset", random.oneOf(RESETTABLE));
      case 18 -> change("add", "CallbackURLs").put("value", "http://plain.example");
      case 19 -> change("set", "AccessTokenValidity").put("value", 60).put("unit", "minutes");
      case 20 -> change("set", "AccessTokenValidity").put("value", 1).put("unit", "hours");
      case 21 -> change("add", "ExplicitAuthFlows").put("value", random.oneOf(FLOWS));
      case 22 -> change("remove", "ExplicitAuthFlows").put("value", random.oneOf(FLOWS));
      default ->
          change("add", "CallbackURLs")
              .put("value", "https://" + SimulatedClients.REFUSED_URL + ".example");
    };
  }

  /** Makes up an operation on secrets. A run is short, so lifetimes are. */
  static JsonNode secretOperation(SeededRandom random, ClientKey client) {
    var change = MAPPER.createObjectNode();
    if (random.chance(0.15)) {
      return change
          .put("op", "retireSecret")
          .put("secretId", client.clientId() + "--" + random.between(1, 3));
    }
    var overlap = random.between(0, 30);
    var maxAge = random.chance(0.5) ? 0 : random.between(overlap + 1, 90);
    return change
        .put("op", "rotateSecret")
        .put("maxAge", "PT" + maxAge + "S")
        .put("overlap", "PT" + overlap + "S");
  }

  private static ObjectNode change(String op, String field) {
    return MAPPER.createObjectNode().put("op", op).put("field", field);
  }

  private static ArrayNode urls(SeededRandom random) {
    var urls = MAPPER.createArrayNode();
    for (var left = random.between(1, 2); left > 0; left--) {
      urls.add(url(random.below(5)));
    }
    return urls;
  }

  private static String url(int number) {
    return "https://app-" + number + ".example/callback";
  }
}
