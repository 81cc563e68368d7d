package dev.amend.request.reader;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Change;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.request.ChangeRequest;
import dev.amend.request.ChangeRequest.Mode;
import dev.amend.request.Delivery;
import dev.amend.request.Operation;
import dev.amend.request.Origin;
import dev.amend.request.ParsedRequest;
import dev.amend.request.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the members of a request. Each instance reads one request. */
final class MembersReader {

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
          "approval",
          "requestedBy",
          "reason",
          "correlationId");

  private static final int MAX_CHARACTERS = 256;

  private final ObjectNode json;
  private final Delivery delivery;
  private final Violations violations;
  private final ObjectMembers members;
  private final ApprovalReader approvals;

  /**
   * Creates a reader.
   *
   * @param json the request
   * @param delivery what carried it
   * @param approvals reads its approval
   * @param violations the violations found so far, to which others are added
   */
  MembersReader(
      ObjectNode json, Delivery delivery, ApprovalReader approvals, Violations violations) {
    this.json = json;
    this.delivery = delivery;
    this.approvals = approvals;
    this.violations = violations;
    this.members = new ObjectMembers(json, "", violations);
  }

  /** Reads every member before it decides, so that all violations are reported together. */
  ParsedRequest read() {
    violations.unknownMembers(json, "", MEMBERS);
    var origin = origin(ContentDigest.ofText(delivery.text()));
    var userPoolId = shown("userPoolId");
    var clientId = shown("clientId");
    var client = client();
    var operation = operation();
    var expect = new ExpectationReader(violations).read(json.get("expect"));
    var mode = mode();
    var expiresAt = members.timestamp("expiresAt").map(Timestamp::instant);
    var approval = approvals.read(json, expiresAt, violations);
    if (client.isEmpty() || operation.isEmpty() || !violations.isEmpty()) {
      return new ParsedRequest.Invalid(origin, userPoolId, clientId, mode, violations.all());
    }
    var form = json.has("patch") ? "patch" : "changes";
    var digest = ContentDigest.of(form, client.get(), operation.get(), expect, mode, expiresAt);
    return new ParsedRequest.Valid(
        new ChangeRequest(
            origin(digest),
            delivery.producer(),
            text("idempotencyKey"),
            client.get(),
            operation.get(),
            expect,
            mode,
            expiresAt,
            approval));
  }

  private Origin origin(String digest) {
    return new Origin(
        text("idempotencyKey").orElse(delivery.transportKey()),
        delivery.producer().alias(),
        digest,
        delivery.causationId(),
        text("correlationId"),
        text("requestedBy"),
        text("reason"));
  }

  private Optional<ClientKey> client() {
    var userPoolId =
        members.required(
            "userPoolId", ClientKey::isUserPoolId, "a user pool ID such as eu-west-1_AbCdEf123");
    var clientId =
        members.required(
            "clientId",
            ClientKey::isClientId,
            "an app client ID such as 3n4b5urk1ft4fl3mg5e62d9ado");
    return userPoolId.flatMap(pool -> clientId.map(client -> new ClientKey(pool, client)));
  }

  /** Empty if something is wrong with what the request does. */
  private Optional<Operation> operation() {
    oneForm();
    if (SecretOperationReader.isSecretOperation(json.path("changes"))) {
      return new SecretOperationReader(json.get("changes"), violations).read();
    }
    var changes = changes();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Operation.ChangeSettings(changes));
  }

  private void oneForm() {
    if (!json.has("changes") && !json.has("patch")) {
      violations.add(
          Code.REQUEST_MISSING_MEMBER,
          "/changes",
          "The request must have either changes or patch.");
    }
    if (json.has("changes") && json.has("patch")) {
      violations.invalid(
          "/patch", "The request can't have both changes and patch. Remove one of the two.");
    }
  }

  private List<Change> changes() {
    var changes = new ArrayList<Change>();
    if (json.has("changes")) {
      changes.addAll(ChangeReader.readAll(json.get("changes"), violations));
    }
    if (json.has("patch")) {
      changes.addAll(new PatchReader(violations).read(json.get("patch"), json));
    }
    return changes;
  }

  private Mode mode() {
    if (!json.has("mode")) {
      return Mode.APPLY;
    }
    var mode = Optional.ofNullable(json.get("mode").textValue()).flatMap(Mode::named);
    if (mode.isEmpty()) {
      violations.mustBe("/mode", "apply or plan");
    }
    return mode.orElse(Mode.APPLY);
  }

  private Optional<String> text(String name) {
    var text = shown(name).filter(present -> !present.isEmpty());
    if (json.has(name) && text.isEmpty()) {
      violations.mustBe("/" + name, "a string of 1 to %d characters".formatted(MAX_CHARACTERS));
    }
    return text;
  }

  /** Returns a text that a result can show: it isn't too long and has no violation so far. */
  private Optional<String> shown(String name) {
    return Optional.ofNullable(json.path(name).textValue())
        .filter(text -> text.codePointCount(0, text.length()) <= MAX_CHARACTERS)
        .filter(_ -> !violations.has("/" + name));
  }
}
