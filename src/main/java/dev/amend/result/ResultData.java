package dev.amend.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Change;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Difference;
import dev.amend.appclient.Lifetime;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Builds the {@code data} of a result document, member by member, and keeps it within an event's
 * limit.
 */
public final class ResultData {

  private final ObjectNode data = ResultJson.MAPPER.createObjectNode();
  private final ArrayNode changes = ResultJson.MAPPER.createArrayNode();
  private final ArrayNode violations = ResultJson.MAPPER.createArrayNode();
  private final ArrayNode warnings = ResultJson.MAPPER.createArrayNode();

  private ResultData(Optional<String> userPoolId, Optional<String> clientId, Outcome outcome) {
    userPoolId.ifPresent(id -> data.put("userPoolId", id));
    clientId.ifPresent(id -> data.put("clientId", id));
    data.put("outcome", outcome.toString());
    data.set("changes", changes);
    data.set("violations", violations);
    data.set("warnings", warnings);
  }

  /**
   * Begins the result of a request on a client.
   *
   * @param client which
   * @param outcome how it ended
   * @return a builder
   */
  public static ResultData of(ClientKey client, Outcome outcome) {
    return of(Optional.of(client.userPoolId()), Optional.of(client.clientId()), outcome);
  }

  /**
   * Begins the result of a request that may not name its client.
   *
   * @param userPoolId absent when it is not known
   * @param clientId absent when it is not known
   * @param outcome how it ended
   * @return a builder
   */
  public static ResultData of(
      Optional<String> userPoolId, Optional<String> clientId, Outcome outcome) {
    return new ResultData(userPoolId, clientId, outcome);
  }

  /**
   * Tells what differs, and how to undo it as far as that is possible. Where nothing differs or
   * nothing can be undone, there is no undo.
   *
   * @param before the settings that the request found
   * @param after the settings that it leaves
   * @return this
   */
  public ResultData changed(Settings before, Settings after) {
    Difference.between(before, after).forEach(difference -> changes.add(json(difference)));
    var undo = ResultJson.MAPPER.createArrayNode();
    Difference.undo(before, after).forEach(change -> undo.add(json(change)));
    if (!undo.isEmpty()) {
      data.putObject("undo").set("changes", undo);
    }
    if (Difference.isUndoPartial(before, after)) {
      data.put("undoPartial", true);
    }
    return this;
  }

  /**
   * Tells why it was not done.
   *
   * @param reasons in order
   * @return this
   */
  public ResultData violations(List<Violation> reasons) {
    reasons.forEach(violation -> violations.add(json(violation)));
    return this;
  }

  /**
   * Tells what is noteworthy.
   *
   * @param notes in order
   * @return this
   */
  public ResultData warnings(List<Violation> notes) {
    notes.forEach(violation -> warnings.add(json(violation)));
    return this;
  }

  /**
   * Tells when the client was last changed before the request.
   *
   * @param date as Describe showed it
   * @return this
   */
  public ResultData lastModified(Instant date) {
    data.putObject("lastModified").put("before", date.toString());
    return this;
  }

  /**
   * Quotes a text that could not be read.
   *
   * @param masked the text without secrets
   * @return this
   */
  public ResultData request(String masked) {
    data.put("request", masked);
    return this;
  }

  /**
   * Finishes it.
   *
   * @return the data, cut where an event could not hold it
   */
  public ObjectNode build() {
    return Truncation.fit(data);
  }

  /** Completes the data of an applied request. */
  static ObjectNode applied(ObjectNode data, Instant lastModified, List<Violation> warnings) {
    var completed = data.deepCopy();
    completed.withObject("/lastModified").put("after", lastModified.toString());
    warnings.forEach(warning -> completed.withArray("/warnings").add(json(warning)));
    return completed;
  }

  private static ObjectNode json(Difference difference) {
    var json =
        ResultJson.MAPPER.createObjectNode().put("field", difference.setting().serviceName());
    switch (difference) {
      case Difference.OfList list ->
          json.<ObjectNode>set("added", list.added().toJson())
              .set("removed", list.removed().toJson());
      case Difference.OfValue value -> {
        value.before().ifPresent(before -> json.set("before", before.toJson()));
        value.after().ifPresent(after -> json.set("after", after.toJson()));
      }
      case Difference.OfLifetime lifetime -> {
        lifetime.before().ifPresent(before -> put(json, "before", "unitBefore", before));
        put(json, "after", "unitAfter", lifetime.after());
      }
    }
    return json;
  }

  private static void put(ObjectNode json, String number, String unit, Lifetime lifetime) {
    json.put(number, lifetime.value()).put(unit, lifetime.unit());
  }

  private static ObjectNode json(Change change) {
    var json = ResultJson.MAPPER.createObjectNode();
    var field = change.setting().serviceName();
    return switch (change) {
      case Change.Add add ->
          json.put("op", "add").put("field", field).set("value", add.values().toJson());
      case Change.Remove remove ->
          json.put("op", "remove").put("field", field).set("value", remove.values().toJson());
      case Change.Reset reset ->
          json.put("op", "reset").put("field", reset.setting().serviceName());
      case Change.Set set -> {
        json.put("op", "set").put("field", field).set("value", set.value().toJson());
        set.unit().ifPresent(unit -> json.put("unit", unit));
        yield json;
      }
      case Change.Merge merge ->
          throw new IllegalArgumentException("An undo never merges into " + merge.setting());
    };
  }

  private static ObjectNode json(Violation violation) {
    var json = ResultJson.MAPPER.createObjectNode().put("code", violation.code().toString());
    violation.field().ifPresent(field -> json.put("field", field));
    violation.value().ifPresent(value -> json.set("value", value));
    return json.put("message", violation.message());
  }
}
