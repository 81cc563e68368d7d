package dev.amend.request.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Change;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Delivery;
import dev.amend.request.Mode;
import dev.amend.request.Operation;
import dev.amend.request.Origin;
import dev.amend.request.ParsedRequest;
import dev.amend.request.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads change requests: strictly, within bounds, and with all that is wrong told at once. */
public final class RequestReader {

  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_CHARACTERS = 256;

  private static final List<String> MEMBERS =
      List.of(
          "idempotencyKey",
          "userPoolId",
          "clientId",
          "changes",
          "patch",
          "expect",
          "mode",
          "expiresAt",
          "requestedBy",
          "reason",
          "correlationId");

  private RequestReader() {}

  /**
   * Reads one delivery.
   *
   * @param delivery what a transport brought
   * @return the request, or why it is none; never an exception
   */
  public static ParsedRequest read(Delivery delivery) {
    if (delivery.text().getBytes(UTF_8).length > MOST_BYTES) {
      return unreadable(delivery, Code.REQUEST_TOO_LARGE, "A request has at most 256 KiB.");
    }
    try {
      return JsonFactories.STRICT.readTree(delivery.text()) instanceof ObjectNode request
          ? read(request, delivery)
          : unreadable(delivery, Code.REQUEST_MALFORMED, "A request is a JSON object.");
    } catch (StreamConstraintsException e) {
      return unreadable(
          delivery,
          Code.REQUEST_TOO_LARGE,
          "A request nests at most %d deep, no number in it is longer than 1,000 digits, and no member's name longer than 50,000 characters."
              .formatted(JsonFactories.DEPTH));
    } catch (JsonProcessingException e) {
      return unreadable(delivery, Code.REQUEST_MALFORMED, "This is no JSON: " + where(e));
    }
  }

  private static ParsedRequest read(ObjectNode json, Delivery delivery) {
    if (json.path("changes").isArray() && json.path("changes").size() > ChangesReader.MOST) {
      return unreadable(
          delivery,
          Code.REQUEST_TOO_LARGE,
          "A request has at most %d changes.".formatted(ChangesReader.MOST));
    }
    if (json.has("detail-type") && !json.has("detail")) {
      return unreadable(
          delivery,
          Code.REQUEST_MALFORMED,
          "This is an event without detail. Put the request into detail.");
    }
    var violations = new Violations();
    violations.unknownMembers(json, "", Code.REQUEST_UNKNOWN_MEMBER, MEMBERS);
    var origin = origin(json, delivery, ContentDigest.ofText(delivery.text()), violations);
    var client = client(json, violations);
    var changes = changes(json, violations);
    var expect = new ExpectationReader(violations).read(json.get("expect"));
    var mode = mode(json, violations);
    var expiresAt = expiresAt(json, violations);
    if (client.isEmpty() || !violations.none()) {
      return new ParsedRequest.Invalid(
          origin, shown(json, "userPoolId"), shown(json, "clientId"), mode, violations.all());
    }
    var operation = new Operation.ChangeSettings(changes);
    var form = json.has("patch") ? "patch" : "changes";
    var digest = ContentDigest.of(form, client.get(), operation, expect, mode, expiresAt);
    return new ParsedRequest.Valid(
        new ChangeRequest(
            origin(json, delivery, digest, violations),
            client.get(),
            operation,
            expect,
            mode,
            expiresAt));
  }

  private static Origin origin(
      ObjectNode json, Delivery delivery, String digest, Violations violations) {
    return new Origin(
        optional(json, "idempotencyKey", violations).orElse(delivery.transportKey()),
        digest,
        delivery.causationId(),
        optional(json, "correlationId", violations),
        optional(json, "requestedBy", violations),
        optional(json, "reason", violations));
  }

  private static Optional<ClientKey> client(ObjectNode json, Violations violations) {
    var pool =
        id(
            json,
            "userPoolId",
            ClientKey::isUserPoolId,
            "A user pool id looks like eu-west-1_AbCdEf123.",
            violations);
    var client =
        id(
            json,
            "clientId",
            ClientKey::isClientId,
            "An app client id has 1 to 128 letters and digits.",
            violations);
    return pool.flatMap(one -> client.map(other -> new ClientKey(one, other)));
  }

  private static List<Change> changes(ObjectNode json, Violations violations) {
    if (json.has("changes") && json.has("patch")) {
      violations.invalid("/patch", "Give either changes or patch, not both.");
    }
    if (!json.has("changes") && !json.has("patch")) {
      violations.missing("/changes", "Say what to change: give changes, or patch.");
    }
    var changes = new ArrayList<Change>();
    if (json.has("changes")) {
      changes.addAll(new ChangesReader(violations).read(json.get("changes")));
    }
    if (json.has("patch")) {
      changes.addAll(new PatchReader(violations).read(json.get("patch"), json));
    }
    return changes;
  }

  private static Mode mode(ObjectNode json, Violations violations) {
    if (!json.has("mode")) {
      return Mode.APPLY;
    }
    var mode = Optional.ofNullable(json.get("mode").textValue()).flatMap(Mode::named);
    if (mode.isEmpty()) {
      violations.invalid("/mode", "A mode is apply or plan.");
    }
    return mode.orElse(Mode.APPLY);
  }

  private static Optional<Instant> expiresAt(ObjectNode json, Violations violations) {
    if (!json.has("expiresAt")) {
      return Optional.empty();
    }
    var moment = Optional.ofNullable(json.get("expiresAt").textValue()).flatMap(Timestamp::parse);
    if (moment.isEmpty()) {
      violations.invalid("/expiresAt", "Give a date and time such as 2026-09-01T12:00:00Z.");
    }
    return moment.map(Timestamp::instant);
  }

  private static Optional<String> id(
      ObjectNode json, String name, Predicate<String> form, String help, Violations violations) {
    var member = json.get(name);
    if (member == null) {
      violations.missing("/" + name, help);
      return Optional.empty();
    }
    var id = Optional.ofNullable(member.textValue()).filter(form);
    if (id.isEmpty()) {
      violations.invalid("/" + name, help);
    }
    return id;
  }

  private static Optional<String> optional(ObjectNode json, String name, Violations violations) {
    var member = json.get(name);
    var text =
        Optional.ofNullable(member)
            .map(JsonNode::textValue)
            .filter(
                given ->
                    !given.isEmpty() && given.codePointCount(0, given.length()) <= MOST_CHARACTERS);
    if (member != null && text.isEmpty()) {
      violations.invalid(
          "/" + name,
          "Give a text of 1 to %d characters, or leave it out.".formatted(MOST_CHARACTERS));
    }
    return text;
  }

  private static Optional<String> shown(ObjectNode json, String name) {
    return Optional.ofNullable(json.path(name).textValue())
        .filter(text -> text.length() <= MOST_CHARACTERS);
  }

  private static ParsedRequest unreadable(Delivery delivery, Code code, String message) {
    var origin =
        new Origin(
            delivery.transportKey(),
            ContentDigest.ofText(delivery.text()),
            delivery.causationId(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new ParsedRequest.Unreadable(
        origin, RedactedText.of(delivery.text()), Violation.general(code, message));
  }

  /** The parser's own words may quote the text, so only the place is told. */
  private static String where(JsonProcessingException e) {
    var location = e.getLocation();
    return location == null
        ? "it ends too early."
        : "see line %d, column %d.".formatted(location.getLineNr(), location.getColumnNr());
  }
}
