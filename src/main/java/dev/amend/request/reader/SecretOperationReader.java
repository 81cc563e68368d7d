package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.request.Operation;
import dev.amend.request.Operation.RetireSecret;
import dev.amend.request.Operation.RotateSecret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads the only change of a request about the client's secrets. Used once. */
final class SecretOperationReader {

  private static final String ROTATE = "rotateSecret";
  private static final String RETIRE = "retireSecret";
  private static final String POINTER = "/changes/0";
  private static final Duration DEFAULT_MAX_AGE = Duration.ofDays(90);
  private static final Duration DEFAULT_OVERLAP = Duration.ofDays(7);

  /**
   * Part of ISO 8601. With six digits, the longest duration is less than 3,000 years, so adding it
   * to a date can't overflow. The request's JSON Schema has the same pattern.
   */
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?=[0-9T])([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?");

  /** The limit of a {@code ClientSecretId} (API reference, DeleteUserPoolClientSecret). */
  private static final int MAX_ID_CHARACTERS = 128;

  private final JsonNode changes;
  private final JsonNode change;
  private final Violations violations;
  private final ObjectMembers members;

  /**
   * Creates a reader.
   *
   * @param changes a request's {@code changes}, one of which is about secrets
   */
  SecretOperationReader(JsonNode changes, Violations violations) {
    this.changes = changes;
    this.change = changes.path(0);
    this.violations = violations;
    this.members = new ObjectMembers(change, POINTER, violations);
  }

  /** Returns whether one of a request's changes is about the client's secrets. */
  static boolean isSecretOperation(JsonNode changes) {
    return changes.isArray()
        && StreamSupport.stream(changes.spliterator(), false)
            .map(change -> change.path("op").asText())
            .anyMatch(op -> op.equals(ROTATE) || op.equals(RETIRE));
  }

  Optional<Operation> read() {
    if (changes.size() > 1) {
      violations.invalid(
          "/changes",
          "A request with rotateSecret or retireSecret can't have other changes. Send them as requests of their own.");
      return Optional.empty();
    }
    return change.path("op").asText().equals(ROTATE) ? rotation() : retirement();
  }

  private Optional<Operation> rotation() {
    violations.unknownMembers(change, POINTER, List.of("op", "maxAge", "overlap"));
    var maxAge = duration("maxAge", DEFAULT_MAX_AGE);
    var overlap = duration("overlap", DEFAULT_OVERLAP);
    return maxAge.flatMap(age -> overlap.map(after -> rotation(age, after)));
  }

  private RotateSecret rotation(Duration maxAge, Duration overlap) {
    if (!maxAge.isZero() && overlap.compareTo(maxAge) >= 0) {
      violations.invalid(
          members.at("overlap"),
          "overlap must be less than maxAge. The defaults are P90D for maxAge and P7D for overlap.");
    }
    return new RotateSecret(maxAge, overlap);
  }

  private Optional<Operation> retirement() {
    violations.unknownMembers(change, POINTER, List.of("op", "secretId"));
    return members
        .required(
            "secretId",
            id -> !id.isEmpty() && id.codePointCount(0, id.length()) <= MAX_ID_CHARACTERS,
            "the ID of a secret, as ListUserPoolClientSecrets shows it")
        .map(RetireSecret::new);
  }

  /** Empty if there is a violation. */
  private Optional<Duration> duration(String name, Duration otherwise) {
    if (!change.has(name)) {
      return Optional.of(otherwise);
    }
    var duration =
        Optional.ofNullable(change.get(name).textValue())
            .filter(DURATION.asMatchPredicate())
            .map(Duration::parse);
    if (duration.isEmpty()) {
      violations.mustBe(
          members.at(name), "an ISO 8601 duration of days, hours, minutes or seconds such as P90D");
    }
    return duration;
  }
}
