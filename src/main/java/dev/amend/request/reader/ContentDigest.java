package dev.amend.request.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Kind.StructureKind;
import dev.amend.appclient.Setting;
import dev.amend.request.Timestamp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Tells by meaning whether two requests ask the same: the order of members and of list values does
 * not count, nor how {@code expiresAt} is spelled, nor who asks and why; the order of changes does,
 * and so does the spelling of {@code expect.lastModifiedDate}, which is compared as precisely as it
 * is written.
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
      removeIf(patch, "UserPoolId", id -> id.equals(content.get("userPoolId")));
      removeIf(patch, "ClientId", id -> id.equals(content.get("clientId")));
      lists(patch);
    }
    if (content.get("expect") instanceof ObjectNode expect) {
      expect(expect);
      removeIf(content, "expect", JsonNode::isEmpty);
    }
    Optional.ofNullable(content.path("expiresAt").textValue())
        .flatMap(Timestamp::parse)
        .ifPresent(moment -> content.put("expiresAt", moment.instant().toString()));
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
        ? object.set("value", whole(object.path("field").asText(), object.get("value")))
        : change;
  }

  private static void expect(ObjectNode expect) {
    if (expect.get("settings") instanceof ObjectNode settings) {
      settings
          .properties()
          .forEach(member -> member.setValue(whole(member.getKey(), member.getValue())));
      removeIf(expect, "settings", JsonNode::isEmpty);
    }
  }

  private static void removeIf(ObjectNode object, String name, Predicate<JsonNode> needless) {
    if (object.has(name) && needless.test(object.get(name))) {
      object.remove(name);
    }
  }

  private static void lists(ObjectNode patch) {
    patch.properties().forEach(member -> member.setValue(list(member.getKey(), member.getValue())));
  }

  /** A whole value, in which {@code null} means the same as no member where a member is known. */
  private static JsonNode whole(String setting, JsonNode value) {
    if (value instanceof ObjectNode structure
        && Setting.named(setting).map(Setting::kind).orElse(null) instanceof StructureKind kind) {
      kind.members().keySet().forEach(name -> removeIf(structure, name, JsonNode::isNull));
    }
    return list(setting, value);
  }

  /** A single text and a list of it mean the same where a list is due. */
  private static JsonNode list(String setting, JsonNode value) {
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
