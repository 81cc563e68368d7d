package dev.amend.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Amendment;
import dev.amend.appclient.AppClient;
import dev.amend.codec.Json;
import dev.amend.policy.fact.Fact;
import dev.amend.policy.fact.Facts;
import dev.amend.policy.plan.Authorization;
import dev.amend.policy.plan.Authorizer;
import dev.amend.policy.plan.Proposal;
import dev.amend.policy.reader.PolicyReader;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Deliveries;
import dev.amend.request.Expectation;
import dev.amend.request.Operation.ChangeSettings;
import dev.amend.request.Origin;
import dev.amend.request.ParsedRequest;
import dev.amend.request.PlanHash;
import dev.amend.result.Result;
import java.util.Optional;

/** The policy of a run about authorization, and what it says in plain Java. */
final class SimulatedPolicy {

  private static final String POLICY =
      """
      {
        "version": 1, "default": "allow", "entries": {},
        "approvers": [{"producer": {"transport": ["sqs"]}}],
        "rules": [
          {"id": "no-shop", "effect": "deny", "when": {
            "field": ["ClientName"], "value": {"text": ["shop"]}}},
          {"id": "no-host-3", "effect": "deny", "when": {
            "field": ["CallbackURLs"], "change": ["added"], "value": {"host": ["app-3.example"]}}},
          {"id": "lifetimes", "effect": "approve", "when": {"field": [{"suffix": "Validity"}]}},
          {"id": "logout", "effect": "approve", "when": {
            "field": ["LogoutURLs"], "change": ["added"]}},
          {"id": "callbacks", "effect": "approve", "when": {
            "field": ["CallbackURLs"], "change": ["removed"]}}
        ]
      }
      """;

  static final Authorizer AUTHORIZER =
      new Authorizer(Optional.of(PolicyReader.compile(PolicyReader.parse(POLICY))));

  private SimulatedPolicy() {}

  /**
   * Tells whether a request may have this part in an update.
   *
   * @param request what was sent, perhaps by another requester
   * @param result its result, which names the requester
   */
  static boolean permits(ChangeRequest request, Amendment amendment, Result result) {
    return request.expect().planHash().stream()
            .allMatch(hash -> hash.equals(hash(request, result.origin(), amendment)))
        && Facts.of(amendment.before(), amendment.after()).stream()
            .allMatch(fact -> permits(fact, request, result));
  }

  private static boolean permits(Fact fact, ChangeRequest request, Result result) {
    var text = fact.shown().map(value -> value.asText()).orElse("");
    var isAdded = fact.change().toString().equals("added");
    return switch (fact.field()) {
      case "ClientName" -> !text.equals("shop");
      case "CallbackURLs" ->
          isAdded ? !text.startsWith("https://app-3.example") : isApproved(request, result);
      case "LogoutURLs" -> !isAdded || isApproved(request, result);
      case "AccessTokenValidity", "RefreshTokenValidity", "AuthSessionValidity" ->
          isApproved(request, result);
      default -> true;
    };
  }

  private static boolean isApproved(ChangeRequest request, Result result) {
    return request.expect().planHash().isPresent()
        && request.approval().isPresent()
        && result.data().path("approval").path("by").asText().equals("user:boss")
        && !result.origin().requestedBy().equals(Optional.of("user:boss"));
  }

  /** Approves a request as it would be on a client that nothing has changed yet. */
  static void approve(ObjectNode request) {
    request.put("requestedBy", "user:u-17");
    var plan = request.deepCopy().put("mode", "plan").toString();
    if (Deliveries.read(Deliveries.of(plan, "plan", "plan"))
        instanceof ParsedRequest.Valid(var valid)) {
      var changes = ((ChangeSettings) valid.operation()).changes();
      var hash = hash(valid, valid.origin(), Amendment.of(GeneratedChanges.FIRST, changes));
      request.withObject("/expect").put("planHash", hash.text());
      request.put("expiresAt", World.EPOCH.plusSeconds(86_400).toString());
      request.set(
          "approval",
          Json.object().put("by", "user:boss").put("at", World.EPOCH.minusSeconds(60).toString()));
    }
  }

  /** Hashes the plan of a request. */
  static PlanHash hash(ChangeRequest request, Origin origin, Amendment amendment) {
    var plan =
        new ChangeRequest(
            origin,
            request.producer(),
            request.idempotencyKey(),
            request.client(),
            request.operation(),
            Expectation.NOTHING,
            ChangeRequest.Mode.PLAN,
            request.expiresAt(),
            Optional.empty());
    var changes = ((ChangeSettings) request.operation()).changes();
    var proposal = new Proposal.SettingsChange(amendment, changes);
    return ((Authorization.Planned) AUTHORIZER.authorize(plan, AppClient.REGULAR, proposal))
        .plan()
        .hash();
  }
}
