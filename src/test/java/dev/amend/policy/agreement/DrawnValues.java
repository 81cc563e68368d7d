package dev.amend.policy.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.agreement.Vocabulary;
import dev.amend.appclient.Setting;
import dev.amend.codec.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Draws patterns for the members of facts: values that occur, and operators on parts of them. */
final class DrawnValues {

  private static final List<String> TEXTS =
      Stream.of(
              DrawnRequest.URLS.stream(),
              Vocabulary.elements(Setting.ALLOWED_OAUTH_FLOWS).stream(),
              Vocabulary.elements(Setting.ALLOWED_OAUTH_SCOPES).stream(),
              Vocabulary.elements(Setting.EXPLICIT_AUTH_FLOWS).stream(),
              Vocabulary.elements(Setting.READ_ATTRIBUTES).stream(),
              Stream.of("ENABLED", "DISABLED", "LEGACY", "web", "x", "2 fortnights", "COGNITO"))
          .flatMap(texts -> texts)
          .filter(text -> !text.isEmpty())
          .distinct()
          .toList();

  private static final List<String> NUMBERS =
      List.of("0", "60", "180", "300", "600", "3600", "3600.0", "7200", "86400", "2592000", "1e4");

  private static final Map<String, List<String>> POOLS = pools();

  /** The members that patterns are drawn for. */
  static final List<String> PATHS = List.copyOf(POOLS.keySet());

  private DrawnValues() {}

  private static Map<String, List<String>> pools() {
    var pools = new TreeMap<String, List<String>>();
    pools.put("producer.alias", DrawnRequest.ALIASES);
    pools.put("producer.transport", List.of("sqs", "eventbridge", "invoke"));
    pools.put("producer.queue", List.of("arn:aws:sqs:eu-west-1:111122223333:q", "other"));
    pools.put("producer.senderId", List.of("AROA1", "AROA2"));
    pools.put("producer.source", List.of("portal", "Portal"));
    pools.put("producer.account", List.of("111122223333", "444455556666"));
    pools.put("producer.detailType", List.of("Change Request"));
    pools.put("claimed.requestedBy", DrawnRequest.CLAIMS);
    pools.put("userPoolId", DrawnRequest.POOLS);
    pools.put("clientId", DrawnRequest.CLIENTS);
    pools.put("clientType", List.of("REGULAR", "DCR"));
    pools.put("field", fields());
    pools.put("change", List.of("added", "removed", "set", "unset"));
    for (var side : List.of("value", "before")) {
      pools.put(side + ".text", TEXTS);
      pools.put(side + ".scheme", List.of("https", "http", "myapp", "com.example.app"));
      pools.put(
          side + ".host",
          List.of(
              "a.example.com",
              "b.example.com",
              "evil.test",
              "127.0.0.1",
              "10.1.2.3",
              "localhost",
              "[::1]",
              "xn--bcher-kva.example",
              "*.example.com"));
      pools.put(side + ".path", List.of("/cb", "/", "", "/.example.com"));
      pools.put(side + ".port", List.of("443", "80", "3000", "8443"));
      pools.put(side + ".seconds", NUMBERS);
      pools.put(side + ".number", NUMBERS);
      pools.put(side + ".flag", List.of("true", "false"));
      pools.put(side + ".default", List.of("true", "false"));
      pools.put(side + ".query", List.of("true", "false"));
      pools.put(side + ".userInfo", List.of("true", "false"));
    }
    return pools;
  }

  private static List<String> fields() {
    return Stream.concat(
            Stream.of("RefreshTokenRotation.Feature", "AnalyticsConfiguration.RoleArn"),
            Stream.of(Setting.values())
                .filter(
                    setting -> !(setting.kind() instanceof dev.amend.appclient.Kind.StructureKind))
                .map(Setting::serviceName))
        .toList();
  }

  /** Draws one value or operator. */
  static JsonNode one(String path, Draw draw) {
    if (draw.percent(8)) {
      return Json.object().put("exists", draw.percent(50));
    }
    var value = draw.oneOf(POOLS.getOrDefault(path, List.of()));
    return switch (path.substring(path.indexOf('.') + 1)) {
      case "flag", "default", "query", "userInfo" -> Json.read(value);
      case "port", "seconds", "number" -> number(value, path, draw);
      default -> text(value, path, draw);
    };
  }

  private static JsonNode number(String value, String path, Draw draw) {
    var other = Json.read(draw.oneOf(POOLS.getOrDefault(path, List.of())));
    var json = Json.read(value);
    return switch (draw.below(6)) {
      case 0 -> numeric(draw.oneOf(List.of("=", "<", "<=", ">", ">=")), json);
      case 1 -> range(json, other, draw);
      case 2 -> Json.object().set("anything-but", json);
      case 3 -> operator("anything-but", json, other);
      default -> json;
    };
  }

  private static ObjectNode numeric(String operator, JsonNode bound) {
    var numeric = Json.object();
    numeric.putArray("numeric").add(operator).add(bound);
    return numeric;
  }

  private static ObjectNode range(JsonNode one, JsonNode other, Draw draw) {
    var order = one.decimalValue().compareTo(other.decimalValue());
    if (order == 0) {
      return numeric(">=", one);
    }
    var range = numeric(draw.percent(50) ? ">" : ">=", order < 0 ? one : other);
    range.withArray("/numeric").add(draw.percent(50) ? "<" : "<=").add(order < 0 ? other : one);
    return range;
  }

  private static JsonNode text(String value, String path, Draw draw) {
    var json = Json.MAPPER.valueToTree(value);
    var other = Json.MAPPER.<JsonNode>valueToTree(draw.oneOf(POOLS.getOrDefault(path, List.of())));
    var isChecked = path.equals("producer.transport") || path.equals("change");
    return switch (draw.below(isChecked ? 5 : 14)) {
      case 0 -> Json.object().set("anything-but", json);
      case 1 -> operator("anything-but", json, other);
      case 2 -> Json.object().set("exactly", json);
      case 3, 4 -> json;
      case 5 -> Json.object().put("prefix", start(value, draw));
      case 6 -> Json.object().put("suffix", end(value, draw));
      case 7 -> Json.object().put("equals-ignore-case", flipped(value));
      case 8 -> folded("prefix", flipped(start(value, draw)));
      case 9 -> folded("suffix", flipped(end(value, draw)));
      case 10 -> Json.object().put("wildcard", wildcard(value, draw));
      case 11 -> nested(draw.percent(50) ? "prefix" : "suffix", value, draw);
      case 12 -> Json.object().set("anything-but", folded(wildcard(value, draw)));
      default -> path.endsWith("host") ? cidr(draw) : json;
    };
  }

  private static ObjectNode operator(String operator, JsonNode one, JsonNode other) {
    var json = Json.object();
    json.putArray(operator).add(one).add(other);
    return json;
  }

  private static ObjectNode folded(String operator, String text) {
    var json = Json.object();
    json.putObject(operator).put("equals-ignore-case", text);
    return json;
  }

  private static ObjectNode folded(String wildcard) {
    return Json.object().put("wildcard", wildcard);
  }

  private static ObjectNode nested(String operator, String value, Draw draw) {
    var json = Json.object();
    json.putObject("anything-but")
        .put(operator, operator.equals("prefix") ? start(value, draw) : end(value, draw));
    return json;
  }

  private static ObjectNode cidr(Draw draw) {
    return Json.object()
        .put("cidr", draw.oneOf(List.of("10.0.0.0/8", "127.0.0.0/8", "10.1.2.0/24")));
  }

  private static String start(String value, Draw draw) {
    return value.isEmpty() ? "/" : value.substring(0, 1 + draw.below(value.length()));
  }

  private static String end(String value, Draw draw) {
    return value.isEmpty() ? "/" : value.substring(draw.below(value.length()));
  }

  /** Cases of letters changed, where that is all that changes. */
  private static String flipped(String text) {
    return text.chars()
        .map(c -> c < 0x80 && Character.isLetter(c) ? c ^ 0x20 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String wildcard(String value, Draw draw) {
    var escaped = value.replace("\\", "\\\\").replace("*", "\\*");
    if (escaped.contains("\\") || escaped.isEmpty()) {
      return escaped.isEmpty() ? "*" : "*" + escaped;
    }
    var at = draw.below(escaped.length());
    return escaped.substring(0, at) + "*" + escaped.substring(Math.min(escaped.length(), at + 3));
  }
}
