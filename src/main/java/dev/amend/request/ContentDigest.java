package dev.amend.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.client.Setting;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells by meaning whether two requests ask the same: the order of members and of list values does
 * not count, nor who asks and why; the order of changes does.
 */
final class ContentDigest {

  /** Changes whenever the same request would give another digest. */
  private static final String VERSION = "v1:";

  private static final List<String> ASIDE =
      List.of("idempotencyKey", "correlationId", "reason", "requestedBy");

  private ContentDigest() {}

  /**
   * Digests a request.
   *
   * @param request the whole object, well formed or not
   * @return the version and the hex SHA-256 of its normal form
   */
  static String of(ObjectNode request) {
    var content = request.deepCopy().remove(ASIDE);
    if (content.path("mode").asText().equals("apply")) {
      content.remove("mode");
    }
    if (content.get("patch") instanceof ObjectNode patch) {
      content.set("patch", settings(patch.remove(List.of("UserPoolId", "ClientId"))));
    }
    if (content.path("expect").get("settings") instanceof ObjectNode expected) {
      content.withObject("/expect").set("settings", settings(expected));
    }
    if (content.get("changes") instanceof ArrayNode changes) {
      content.set("changes", changes(changes));
    }
    return VERSION + sha256(normal(content).toString());
  }

  /**
   * Digests a text that is no request.
   *
   * @param text anything
   * @return the version and the hex SHA-256 of the text
   */
  static String ofText(String text) {
    return VERSION + sha256(text);
  }

  private static JsonNode changes(ArrayNode changes) {
    var ordered = JsonNodeFactory.instance.objectNode();
    for (var index = 0; index < changes.size(); index++) {
      ordered.set("%03d".formatted(index), change(changes.get(index)));
    }
    return ordered;
  }

  private static JsonNode change(JsonNode change) {
    return change instanceof ObjectNode object && object.has("value")
        ? object.set("value", value(object.path("field").asText(), object.get("value")))
        : change;
  }

  private static ObjectNode settings(ObjectNode settings) {
    settings
        .properties()
        .forEach(member -> member.setValue(value(member.getKey(), member.getValue())));
    return settings;
  }

  /** A single text and a list of it mean the same where a list is due. */
  private static JsonNode value(String setting, JsonNode value) {
    return value.isTextual() && Setting.named(setting).filter(Setting::isList).isPresent()
        ? JsonNodeFactory.instance.arrayNode().add(value)
        : value;
  }

  private static JsonNode normal(JsonNode node) {
    if (node instanceof ArrayNode array) {
      var elements = new TreeSet<>(Comparator.comparing(JsonNode::toString));
      array.forEach(element -> elements.add(normal(element)));
      return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }
    if (node instanceof ObjectNode object) {
      var members = new TreeMap<String, JsonNode>();
      object
          .properties()
          .forEach(member -> members.put(member.getKey(), normal(member.getValue())));
      return JsonNodeFactory.instance.objectNode().setAll(members);
    }
    return node;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
