package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Change;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Value;
import dev.amend.codec.Sha256;
import dev.amend.request.ChangeRequest.Mode;
import dev.amend.request.Expectation;
import dev.amend.request.Operation;
import dev.amend.request.Origin;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Digests what a request asks for, to tell a request that is sent again from another request.
 *
 * <p>It digests the meaning, not the JSON: white space, the order of members and list values, and
 * the notation of numbers and times don't matter. The order of changes does. Who asks, who approves
 * and why don't: the digest takes nothing from {@link Origin}, and not the approval.
 */
final class ContentDigest {

  /** Must change if the digest of any valid request changes. */
  private static final String VERSION = "v2:";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ContentDigest() {}

  /**
   * Digests a valid request.
   *
   * @param form {@code changes} or {@code patch}, whose digests always differ
   * @param client the app client
   * @param operation what to do
   * @param expect what must be true of the client before the change
   * @param mode whether to make the change or only report it
   * @param expiresAt the time after which the request is rejected
   * @return the version and 64 hexadecimal digits
   */
  static String of(
      String form,
      ClientKey client,
      Operation operation,
      Expectation expect,
      Mode mode,
      Optional<Instant> expiresAt) {
    var content = JSON.objectNode();
    content.put("userPoolId", client.userPoolId()).put("clientId", client.clientId());
    content.set(form, json(operation));
    content.set("expect", json(expect));
    content.put("mode", mode.toString());
    expiresAt.ifPresent(time -> content.put("expiresAt", time.toString()));
    return VERSION + Sha256.hex(content.toString());
  }

  /**
   * Digests the text of a request that isn't valid.
   *
   * @param text any text
   * @return the version and 64 hexadecimal digits
   */
  static String ofText(String text) {
    return VERSION + Sha256.hex(SafeText.escaped(text));
  }

  private static JsonNode json(Operation operation) {
    return switch (operation) {
      case Operation.ChangeSettings(var changes) -> {
        var array = JSON.arrayNode();
        changes.forEach(change -> array.add(json(change)));
        yield array;
      }
      case Operation.RotateSecret(var maxAge, var overlap) ->
          JSON.arrayNode().add("rotateSecret").add(maxAge.toString()).add(overlap.toString());
      case Operation.RetireSecret(var secretId) ->
          JSON.arrayNode().add("retireSecret").add(secretId);
    };
  }

  private static ArrayNode json(Change change) {
    var array = JSON.arrayNode();
    switch (change) {
      case Change.Add(var setting, var values) ->
          array.add("add").add(setting.serviceName()).add(values.toJson());
      case Change.Remove(var setting, var values) ->
          array.add("remove").add(setting.serviceName()).add(values.toJson());
      case Change.Set(var setting, var value, var unit) -> {
        array.add("set").add(setting.serviceName()).add(value.toJson());
        unit.ifPresent(array::add);
      }
      case Change.Reset(var setting) -> array.add("reset").add(setting.serviceName());
      case Change.Merge(var setting, var members) ->
          array.add("merge").add(setting.serviceName()).add(json(members));
    }
    return array;
  }

  private static ObjectNode json(Expectation expect) {
    var json = JSON.objectNode();
    expect
        .lastModified()
        .ifPresent(
            time ->
                json.putArray("lastModifiedDate")
                    .add(time.instant().toString())
                    .add(time.fractionDigits()));
    expect.settings().forEach((setting, value) -> json.set(setting.serviceName(), json(value)));
    expect.planHash().ifPresent(hash -> json.put("planHash", hash.text()));
    return json;
  }

  private static ObjectNode json(Map<String, Optional<Value>> members) {
    var json = JSON.objectNode();
    members.forEach((name, value) -> json.set(name, json(value)));
    return json;
  }

  private static JsonNode json(Optional<Value> value) {
    return value.map(Value::toJson).orElseGet(NullNode::getInstance);
  }
}
