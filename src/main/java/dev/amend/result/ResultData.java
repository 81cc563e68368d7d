package dev.amend.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Change;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Difference;
import dev.amend.appclient.Lifetime;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Violation;
import dev.amend.codec.Json;
import dev.amend.policy.plan.Plan;
import dev.amend.request.Approval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds the {@code data} of a result document, and keeps it within an event's size limit. */
public final class ResultData {

  private final ObjectNode data = Json.object();
  private final ArrayNode changes = Json.array();
  private final ArrayNode violations = Json.array();
  private final ArrayNode warnings = Json.array();

  private ResultData(Optional<String> userPoolId, Optional<String> clientId, Outcome outcome) {
    userPoolId.ifPresent(id -> data.put("userPoolId", id));
    clientId.ifPresent(id -> data.put("clientId", id));
    data.put("outcome", outcome.toString());
    data.set("changes", changes);
    data.set("violations", violations);
    data.set("warnings", warnings);
  }

  /** Starts the data of a request on a client. */
  public static ResultData of(ClientKey client, Outcome outcome) {
    return of(Optional.of(client.userPoolId()), Optional.of(client.clientId()), outcome);
  }

  /** Starts the data of a request whose IDs may be unreadable. */
  public static ResultData of(
      Optional<String> userPoolId, Optional<String> clientId, Outcome outcome) {
    return new ResultData(userPoolId, clientId, outcome);
  }

  /**
   * Adds the differences, and how to undo them as far as possible.
   *
   * @param before the settings that the request found
   * @param after the settings that it leaves
   */
  public ResultData changed(Settings before, Settings after) {
    differences(before, after);
    var undo = Json.array();
    Difference.undo(before, after).forEach(change -> undo.add(json(change)));
    if (!undo.isEmpty()) {
      data.putObject("undo").set("changes", undo);
    }
    if (Difference.isUndoPartial(before, after)) {
      data.put("undoPartial", true);
    }
    return this;
  }

  /** Adds the differences alone, for a change that isn't made. */
  public ResultData differences(Settings before, Settings after) {
    Difference.between(before, after).forEach(difference -> changes.add(json(difference)));
    return this;
  }

  /** Adds the plan that the request has to be approved by. */
  public ResultData plan(Plan plan) {
    data.set("plan", plan.toJson());
    return this;
  }

  /** Adds the approval that the policy required. */
  public ResultData approval(Approval approval) {
    var json =
        data.putObject("approval").put("by", approval.by()).put("at", approval.at().toString());
    approval.reference().ifPresent(reference -> json.put("reference", reference));
    return this;
  }

  /** Adds the reasons why the request wasn't carried out. */
  public ResultData violations(List<Violation> reasons) {
    reasons.forEach(violation -> violations.add(json(violation)));
    return this;
  }

  /** Adds warnings. */
  public ResultData warnings(List<Violation> notes) {
    notes.forEach(violation -> warnings.add(json(violation)));
    return this;
  }

  /** Adds what the request did to the client's secrets. */
  public ResultData secret(SecretReport report) {
    data.set("secret", report.json());
    return this;
  }

  /** Adds when the client was last modified before the request. */
  public ResultData lastModified(Instant date) {
    data.putObject("lastModified").put("before", date.toString());
    return this;
  }

  /**
   * Quotes a request that couldn't be read.
   *
   * @param masked the text without secrets
   */
  public ResultData request(String masked) {
    data.put("request", masked);
    return this;
  }

  /** Returns the data, truncated to what an event can hold. */
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
    var json = Json.object().put("field", difference.setting().serviceName());
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
    var json = Json.object();
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
          throw new IllegalArgumentException("An undo has no merge: " + merge.setting());
    };
  }

  private static ObjectNode json(Violation violation) {
    var json = Json.object().put("code", violation.code().toString());
    violation.field().ifPresent(field -> json.put("field", field));
    violation.value().ifPresent(value -> json.set("value", value));
    json.put("message", violation.message());
    if (!violation.rules().isEmpty()) {
      violation.rules().forEach(json.putArray("rules")::add);
    }
    return json;
  }
}
