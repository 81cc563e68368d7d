package dev.amend.flow.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.codec.Json;
import dev.amend.flow.lease.RetryBudget;
import dev.amend.flow.lease.RetryException;
import dev.amend.policy.Effect;
import dev.amend.policy.Policy;
import dev.amend.policy.Ruling;
import dev.amend.policy.fact.FactContext;
import dev.amend.policy.fact.StandingFacts;
import dev.amend.request.AuditRequest;
import dev.amend.service.AppClients;
import dev.amend.service.PoolClients;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.ClientsListed;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.ListedClient;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.Optional;

/**
 * Judges each client of a user pool as it stands, as if a producer added every value now. Used
 * once.
 */
public final class Audit {

  /**
   * Cognito allows 5 calls of an operation in a second for one user pool (Cognito developer guide,
   * quotas). Change requests need some of them.
   */
  private static final Duration PACE = Duration.ofMillis(350);

  private final Policy policy;
  private final PoolClients pools;
  private final AppClients clients;
  private final TimeSource time;
  private final Deadlines deadlines;
  private final RetryBudget budget;

  /**
   * Creates an audit.
   *
   * @param policy judges the clients
   * @param pools lists them
   * @param clients describes them
   * @param time the clocks
   * @param deadlines of the invocation
   */
  public Audit(
      Policy policy, PoolClients pools, AppClients clients, TimeSource time, Deadlines deadlines) {
    this.policy = policy;
    this.pools = pools;
    this.clients = clients;
    this.time = time;
    this.deadlines = deadlines;
    this.budget = new RetryBudget(deadlines, deadlines.work(), time, () -> Duration.ZERO);
  }

  /**
   * Audits one page of clients.
   *
   * @return {@code clients} with their findings, and {@code nextToken} unless it is the last page
   * @throws RetryException if Cognito is too busy, or time runs out
   * @throws IllegalArgumentException if Cognito refuses to list or to describe the clients
   */
  public ObjectNode page(AuditRequest request) {
    var listed = list(request);
    var page = Json.object();
    var found = page.putArray("clients");
    for (var client : listed.clients()) {
      pace();
      describe(new ClientKey(request.userPoolId(), client.clientId()))
          .ifPresent(shown -> judge(client, shown, request, found));
    }
    listed.nextToken().ifPresent(token -> page.put("nextToken", token));
    return page;
  }

  private ClientsListed list(AuditRequest request) {
    while (true) {
      switch (pools.list(request.userPoolId(), request.nextToken())) {
        case ClientsListed listed -> {
          return listed;
        }
        case Refused refused -> throw refused(refused);
        case Busy busy -> budget.backOff(busy);
      }
    }
  }

  /** Returns a client; empty if it has been deleted since it was listed. */
  private Optional<AppClient> describe(ClientKey client) {
    while (true) {
      switch (clients.describe(client)) {
        case Described(var shown) -> {
          return Optional.of(shown);
        }
        case Refused(var code, var _) when code == Code.CLIENT_NOT_FOUND -> {
          return Optional.empty();
        }
        case Refused refused -> throw refused(refused);
        case Busy busy -> budget.backOff(busy);
      }
    }
  }

  private void judge(ListedClient listed, AppClient shown, AuditRequest request, ArrayNode found) {
    var context = new FactContext(request.producer(), Optional.empty(), shown.key(), shown.type());
    var findings =
        found
            .addObject()
            .put("clientId", listed.clientId())
            .put("clientName", listed.clientName())
            .putArray("findings");
    policy.judge(context, StandingFacts.of(shown.settings())).rulings().stream()
        .filter(ruling -> ruling.decision().effect() != Effect.ALLOW)
        .forEach(ruling -> add(ruling, findings));
  }

  private static void add(Ruling ruling, ArrayNode findings) {
    for (var rule : ruling.decision().rules()) {
      var finding =
          findings
              .addObject()
              .put("rule", rule)
              .put("effect", ruling.decision().effect().toString())
              .put("field", ruling.fact().field());
      ruling.fact().shown().ifPresent(value -> finding.set("value", value));
    }
  }

  private void pace() {
    if (!deadlines.work().allows(PACE)) {
      throw new RetryException(
          Code.SERVICE_UNAVAILABLE,
          "The time is too short for a page. Raise the function's timeout.");
    }
    time.pause(PACE);
  }

  private static IllegalArgumentException refused(Refused refused) {
    return new IllegalArgumentException(
        "Cognito refused the audit (%s): %s".formatted(refused.code(), refused.reason()));
  }
}
