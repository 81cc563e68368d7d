package dev.amend.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Violation;
import dev.amend.request.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one request.
 *
 * @param id the same for every publication of this result
 * @param occurredAt the outcome's own time, in milliseconds, likewise
 * @param origin where the request, or this repeat of it, comes from
 * @param outcome how it ended
 * @param data the {@code data} of the result document, never changed after it is made
 * @param replayed true when it was read from the ledger
 */
public record Result(
    UUID id,
    Instant occurredAt,
    Origin origin,
    Outcome outcome,
    ObjectNode data,
    boolean replayed) {

  private static final String SCHEMA_VERSION = "1.0";

  /**
   * Makes the first result of a request.
   *
   * @param origin where the request comes from
   * @param outcome how it ended
   * @param data as {@link ResultData} writes it
   * @param occurredAt when
   * @return the result with its id
   */
  public static Result of(Origin origin, Outcome outcome, ObjectNode data, Instant occurredAt) {
    return new Result(
        StableId.of(origin.key(), origin.digest(), outcome),
        Instant.ofEpochMilli(occurredAt.toEpochMilli()),
        origin,
        outcome,
        data,
        false);
  }

  /**
   * Makes a result that is not recorded. The same request may end otherwise later, so its id
   * depends on the data too.
   *
   * @param origin where the request comes from
   * @param outcome how it ended
   * @param data as {@link ResultData} writes it
   * @param occurredAt when
   * @return the result with its id
   */
  public static Result unrecorded(
      Origin origin, Outcome outcome, ObjectNode data, Instant occurredAt) {
    return new Result(
        StableId.of(origin.key(), origin.digest() + " " + data, outcome),
        Instant.ofEpochMilli(occurredAt.toEpochMilli()),
        origin,
        outcome,
        data,
        false);
  }

  /** Returns the user pool id, absent if the request could not be read. */
  public Optional<String> userPoolId() {
    return Optional.ofNullable(data.path("userPoolId").textValue());
  }

  /** Returns the app client id, absent if the request could not be read. */
  public Optional<String> clientId() {
    return Optional.ofNullable(data.path("clientId").textValue());
  }

  /** Returns the codes of the violations. */
  public List<String> codes() {
    return codes(data);
  }

  /** Returns the codes of the violations in a result's data. */
  public static List<String> codes(ObjectNode data) {
    return data.path("violations").findValuesAsText("code");
  }

  /** Returns whether there are warnings. */
  public boolean hasWarnings() {
    return !data.path("warnings").isEmpty();
  }

  /**
   * Answers a repeat with this result.
   *
   * @param repeat where the repeat comes from
   * @return id, time, key and data of this result; the rest is the repeat's
   */
  public Result replayedTo(Origin repeat) {
    var told =
        new Origin(
            origin.key(),
            origin.digest(),
            repeat.causationId(),
            repeat.correlationId(),
            repeat.requestedBy(),
            repeat.reason());
    return new Result(id, occurredAt, told, outcome, data, true);
  }

  /**
   * Completes a prepared result once its update is known to have been applied. It occurred then,
   * not when it was prepared.
   *
   * @param lastModified the client's new {@code LastModifiedDate}
   * @param warnings what the update's answer showed
   * @return the result with {@code lastModified.after} and the warnings
   */
  public Result appliedAt(Instant lastModified, List<Violation> warnings) {
    var completed = ResultData.applied(data, lastModified, warnings);
    var changedAt = Instant.ofEpochMilli(lastModified.toEpochMilli());
    var at = changedAt.isAfter(occurredAt) ? changedAt : occurredAt;
    return new Result(id, at, origin, outcome, completed, replayed);
  }

  /**
   * Writes the whole document, as it is published and as a direct invocation returns it.
   *
   * @return {@code metadata} and {@code data}
   */
  public ObjectNode document() {
    var document = ResultJson.MAPPER.createObjectNode();
    var metadata =
        document
            .putObject("metadata")
            .put("id", id.toString())
            .put("schemaVersion", SCHEMA_VERSION)
            .put("occurredAt", occurredAt.toString())
            .put("idempotencyKey", origin.key());
    origin.correlationId().ifPresent(text -> metadata.put("correlationId", text));
    metadata.put("causationId", origin.causationId());
    origin.requestedBy().ifPresent(text -> metadata.put("requestedBy", text));
    origin.reason().ifPresent(text -> metadata.put("reason", text));
    metadata.put("replayed", replayed);
    document.set("data", data);
    return document;
  }
}
