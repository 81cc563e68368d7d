package dev.amend.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.codec.Json;
import dev.amend.request.Origin;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one request ended.
 *
 * @param id the ID, which is the same for every publication of this result
 * @param occurredAt when the outcome was decided, to the millisecond; also the same for every
 *     publication
 * @param origin where the request, or this repeat of it, comes from
 * @param outcome how it ended
 * @param data the {@code data} of the result document; must not be changed
 * @param replayed true if it was read from the ledger
 */
public record Result(
    UUID id,
    Instant occurredAt,
    Origin origin,
    Outcome outcome,
    ObjectNode data,
    boolean replayed) {

  private static final String SCHEMA_VERSION = "1.0";
  private static final UUID NAMESPACE = UUID.fromString("6f5c9f0e-0d4b-5c51-9d3b-3f1d0c2a7a11");

  private static final Set<String> REPAIRABLE =
      Stream.of(
              Code.SERVICE_FORBIDDEN,
              Code.CLIENT_UNKNOWN_SETTING,
              Code.POLICY_DENIED,
              Code.POLICY_APPROVAL_REQUIRED,
              Code.APPROVAL_NOT_TRUSTED,
              Code.APPROVAL_SELF)
          .map(Code::toString)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Creates a result that is recorded. Its ID depends on the request's key and content and on the
   * outcome.
   *
   * @param data as {@link ResultData} builds it
   */
  public static Result of(Origin origin, Outcome outcome, ObjectNode data, Instant occurredAt) {
    return of(origin, outcome, data, occurredAt, origin.digest());
  }

  /**
   * Creates a result that isn't recorded. The same request may end differently later, so the ID
   * depends on the data too.
   *
   * @param data as {@link ResultData} builds it
   */
  public static Result unrecorded(
      Origin origin, Outcome outcome, ObjectNode data, Instant occurredAt) {
    return of(origin, outcome, data, occurredAt, origin.digest() + " " + data);
  }

  private static Result of(
      Origin origin, Outcome outcome, ObjectNode data, Instant occurredAt, String content) {
    var scope = origin.scope().map(alias -> alias + "#").orElse("");
    var id = nameBasedId(content + " " + outcome + " " + scope + origin.key());
    var milliseconds = Instant.ofEpochMilli(occurredAt.toEpochMilli());
    return new Result(id, milliseconds, origin, outcome, data, false);
  }

  /** Creates a name-based UUID (RFC 9562, version 5). */
  private static UUID nameBasedId(String name) {
    try {
      var sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(UTF_8)));
      var high = (hash.getLong() & ~0xF000L) | 0x5000L;
      var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime provides SHA-1", e);
    }
  }

  /** Returns the user pool ID; empty if it couldn't be read. */
  public Optional<String> userPoolId() {
    return Optional.ofNullable(data.path("userPoolId").textValue());
  }

  /** Returns the app client ID; empty if it couldn't be read. */
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

  /**
   * Returns whether an operator can repair the reason of a rejection, or the policy or an approval
   * is the reason. Such a rejection isn't recorded: the same request may succeed later.
   */
  public static boolean isRepairable(ObjectNode data) {
    return codes(data).stream().anyMatch(REPAIRABLE::contains);
  }

  /** Returns the IDs of the policy's rules that the result names, each once. */
  public List<String> rules() {
    return Stream.of("violations", "warnings")
        .flatMap(name -> data.path(name).findValues("rules").stream())
        .flatMap(JsonNode::valueStream)
        .map(JsonNode::textValue)
        .distinct()
        .toList();
  }

  /** Returns whether there are warnings. */
  public boolean hasWarnings() {
    return !data.path("warnings").isEmpty();
  }

  /** Returns this result for a repeat, whose own metadata it carries. */
  public Result replayedTo(Origin repeat) {
    var replay =
        new Origin(
            origin.key(),
            origin.scope(),
            origin.digest(),
            repeat.causationId(),
            repeat.correlationId(),
            repeat.requestedBy(),
            repeat.reason());
    return new Result(id, occurredAt, replay, outcome, data, true);
  }

  /**
   * Completes a prepared result when its update has been applied. It occurred then, not when it was
   * prepared.
   *
   * @param lastModified the client's new {@code LastModifiedDate}
   * @param warnings to add
   */
  public Result appliedAt(Instant lastModified, List<Violation> warnings) {
    var completed = ResultData.applied(data, lastModified, warnings);
    var changedAt = Instant.ofEpochMilli(lastModified.toEpochMilli());
    var at = changedAt.isAfter(occurredAt) ? changedAt : occurredAt;
    return new Result(id, at, origin, outcome, completed, replayed);
  }

  /**
   * Completes a prepared result when its change to the client's secrets is done.
   *
   * @param report what was done
   * @param date when
   */
  public Result changedSecrets(SecretReport report, Instant date) {
    var completed = data.deepCopy();
    completed.set("secret", report.json());
    return new Result(
        id, Instant.ofEpochMilli(date.toEpochMilli()), origin, outcome, completed, replayed);
  }

  /** Returns the document that is published, and that a direct invocation returns. */
  public ObjectNode document() {
    var document = Json.object();
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
