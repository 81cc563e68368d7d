package dev.amend.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What requests ask for, and the clients as they are in the beginning. */
final class Wishes {

  static final Instant FIRST_DATE = Instant.parse("2026-08-01T00:00:00Z");
  static final List<String> NAMES = List.of("web", "shop", "app");

  /** A client as it is before the first request. */
  static final Settings FIRST =
      new Settings(
          Map.of(
              Setting.CLIENT_NAME, new Value.Text("web"),
              Setting.ALLOWED_OAUTH_FLOWS, Value.TextSet.of("code"),
              Setting.ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT, new Value.BoolValue(true),
              Setting.ALLOWED_OAUTH_SCOPES, Value.TextSet.of("openid"),
              Setting.CALLBACK_URLS, Value.TextSet.of(url(0), url(1)),
              Setting.ACCESS_TOKEN_VALIDITY, new Value.IntValue(60),
              Setting.TOKEN_VALIDITY_UNITS,
                  new Value.Structure(
                      new TreeMap<>(Map.of("AccessToken", new Value.Text("minutes")))),
              Setting.REFRESH_TOKEN_VALIDITY, new Value.IntValue(30),
              Setting.AUTH_SESSION_VALIDITY, new Value.IntValue(3),
              Setting.ENABLE_TOKEN_REVOCATION, new Value.BoolValue(true)));

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> RESETTABLE =
      List.of("AccessTokenValidity", "AuthSessionValidity", "LogoutURLs", "RefreshTokenValidity");

  private Wishes() {}

  /** Makes up one change. */
  static JsonNode change(Dice dice) {
    return switch (dice.below(20)) {
      case 0, 1, 2, 3 -> change("add", "CallbackURLs").set("value", urls(dice));
      case 4, 5 -> change("remove", "CallbackURLs").set("value", urls(dice));
      case 6, 7 -> change("add", "LogoutURLs").set("value", urls(dice));
      case 8 -> change("remove", "LogoutURLs").set("value", urls(dice));
      case 9 -> change("set", "CallbackURLs").set("value", urls(dice));
      case 10, 11 -> change("set", "ClientName").put("value", dice.oneOf(NAMES));
      case 12 ->
          change("set", "AccessTokenValidity")
              .put("value", dice.between(5, 8) * 10)
              .put("unit", "minutes");
      case 13 -> change("set", "AuthSessionValidity").put("value", dice.between(4, 7));
      case 14 -> change("set", "RefreshTokenValidity").put("value", dice.between(27, 31));
      case 15 -> change("set", "EnableTokenRevocation").put("value", dice.chance(0.5));
      case 16, 17 -> change("reset", dice.oneOf(RESETTABLE));
      case 18 -> change("add", "CallbackURLs").put("value", "http://plain.example");
      default ->
          change("add", "CallbackURLs")
              .put("value", "https://" + SimulatedClients.REFUSED + ".example");
    };
  }

  private static ObjectNode change(String op, String field) {
    return MAPPER.createObjectNode().put("op", op).put("field", field);
  }

  private static ArrayNode urls(Dice dice) {
    var urls = MAPPER.createArrayNode();
    for (var left = dice.between(1, 2); left > 0; left--) {
      urls.add(url(dice.below(5)));
    }
    return urls;
  }

  private static String url(int number) {
    return "https://app-" + number + ".example/callback";
  }
}
