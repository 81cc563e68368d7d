package dev.amend.request.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.Code;
import dev.amend.request.Approval;
import dev.amend.request.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads the {@code approval} of a request, and checks what an approval requires beside it.
 *
 * @param resultRetention how long the request's key is kept: afterwards the approval could be used
 *     again
 * @param now when the request is read
 */
record ApprovalReader(Duration resultRetention, Instant now) {

  private static final String POINTER = "/approval";
  private static final List<String> MEMBERS = List.of("by", "at", "reference");
  private static final List<String> REQUIRED =
      List.of("/idempotencyKey", "/requestedBy", "/expect/planHash", "/expiresAt");
  private static final int MAX_CHARACTERS = 256;
  private static final String TEXT = "a string of 1 to %d characters".formatted(MAX_CHARACTERS);

  /**
   * Reads it.
   *
   * @param request the whole request
   * @param expiresAt when the request expires
   * @return empty if there isn't one or there is a violation
   */
  Optional<Approval> read(JsonNode request, Optional<Instant> expiresAt, Violations violations) {
    var approval = request.get("approval");
    if (approval == null) {
      return Optional.empty();
    }
    requireMembers(request, violations);
    if (!approval.isObject()) {
      violations.mustBe(POINTER, "an object with by, at and reference");
      return Optional.empty();
    }
    violations.unknownMembers(approval, POINTER, MEMBERS);
    var members = new ObjectMembers(approval, POINTER, violations);
    var by = members.required("by", ApprovalReader::isText, TEXT);
    var at = at(members, violations);
    var reference = text(members, "reference");
    at.ifPresent(approvedAt -> checkExpiry(approvedAt, expiresAt, violations));
    return by.flatMap(who -> at.map(when -> new Approval(who, when, reference)));
  }

  private Optional<Instant> at(ObjectMembers members, Violations violations) {
    var at = members.requiredTimestamp("at").map(Timestamp::instant);
    if (at.filter(now::isBefore).isPresent()) {
      violations.invalid(members.at("at"), "at must not be in the future.");
    }
    return at;
  }

  private void checkExpiry(Instant at, Optional<Instant> expiresAt, Violations violations) {
    if (expiresAt.filter(end -> end.isAfter(at.plus(resultRetention))).isPresent()) {
      violations.invalid(
          "/expiresAt",
          "expiresAt must be no later than %s after the approval's at.".formatted(resultRetention));
    }
  }

  private static Optional<String> text(ObjectMembers members, String name) {
    return members.object().has(name)
        ? members.required(name, ApprovalReader::isText, TEXT)
        : Optional.empty();
  }

  private static void requireMembers(JsonNode request, Violations violations) {
    REQUIRED.stream()
        .filter(pointer -> request.at(pointer).isMissingNode())
        .forEach(
            pointer ->
                violations.add(
                    Code.REQUEST_MISSING_MEMBER,
                    pointer,
                    "%s is required in a request with an approval."
                        .formatted(pointer.substring(pointer.lastIndexOf('/') + 1))));
  }

  private static boolean isText(String text) {
    return !text.isEmpty() && text.codePointCount(0, text.length()) <= MAX_CHARACTERS;
  }
}
