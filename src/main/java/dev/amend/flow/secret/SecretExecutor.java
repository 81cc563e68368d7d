package dev.amend.flow.secret;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientSecret;
import dev.amend.flow.lease.LeasedClient;
import dev.amend.flow.lease.LeasedClient.Effect;
import dev.amend.flow.lease.Ports;
import dev.amend.flow.lease.RetryBudget;
import dev.amend.flow.secret.SecretDecision.Issue;
import dev.amend.flow.secret.SecretDecision.Retire;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Intent.IssueSecret;
import dev.amend.ledger.Intent.KnownSecret;
import dev.amend.ledger.Intent.SecretChange;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Operation.RetireSecret;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.request.Operation.SecretOperation;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.SecretReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings one request about a client's secrets to its end: continue what was begun, decide, prepare,
 * carry out. Used once.
 */
public final class SecretExecutor {

  private final Ports ports;
  private final LeasedClient client;
  private final SecretCalls calls;
  private final ChangeRequest request;
  private final SecretOperation operation;
  private final SecretResults results;
  private final List<Result> ofOthers = new ArrayList<>();

  /** The results that our open intent names. */
  private List<Result> begun = List.of();

  private SecretState state;

  /**
   * Creates an executor.
   *
   * @param ports of the invocation
   * @param budget of the share
   * @param client the client, not held yet
   * @param state what the ledger knows of the client's secrets
   * @param request the request
   * @param operation what it asks for
   */
  public SecretExecutor(
      Ports ports,
      RetryBudget budget,
      LeasedClient client,
      SecretState state,
      ChangeRequest request,
      SecretOperation operation) {
    this.ports = ports;
    this.client = client;
    this.calls = new SecretCalls(ports, budget, client);
    this.results = new SecretResults(request, ports.time());
    this.state = state;
    this.request = request;
    this.operation = operation;
  }

  /**
   * Brings the request to its end.
   *
   * @throws dev.amend.flow.lease.RetryException if time runs out before
   */
  public Ended run() {
    return new Ended(result(), ofOthers);
  }

  private Result result() {
    try {
      return continued().orElseGet(this::evaluate);
    } catch (RefusedException e) {
      return refused(e);
    }
  }

  /** Continues what was begun; empty if this request has to be evaluated besides. */
  private Optional<Result> continued() {
    if (request.isPlan() || state.intent().isEmpty()) {
      return Optional.empty();
    }
    return resume(state.intent().get());
  }

  private Optional<Result> resume(OpenIntent<SecretChange> open) {
    begun = client.takeOver(open);
    return switch (open.intent()) {
      case IssueSecret issue -> resumeIssue(issue);
      case Intent.RetireSecret(var secretId) -> resumeRetirement(secretId);
    };
  }

  private Optional<Result> resumeIssue(IssueSecret intent) {
    var issued = new SecretIssue(ports, calls, client, state, begun, intent).run();
    var ended = new ArrayList<>(results.done(begun, issued.report()));
    if (operation instanceof RotateSecret && begun.stream().noneMatch(results::isOwn)) {
      ended.add(results.applied(issued.report()));
    }
    return closed(ended, issued.known());
  }

  private Optional<Result> resumeRetirement(String secretId) {
    var secrets = calls.list();
    if (secrets.stream().anyMatch(secret -> secret.id().equals(secretId))) {
      switch (evaluator(secrets).decide(new RetireSecret(secretId))) {
        case Retire retire -> new SecretRetirement(calls).run(retire);
        case SecretDecision.Rejected(var violation) -> throw new RefusedException(violation);
        case SecretDecision.Unchanged _, Issue _ -> throw new IllegalStateException();
      }
    }
    return closed(results.done(begun, SecretReport.retired(secretId)), without(secretId));
  }

  /** Closes the intent with the results of all its requests; returns this one's, if it is one. */
  private Optional<Result> closed(List<Result> ended, List<KnownSecret> known) {
    var own = ended.stream().filter(results::isOwn).findFirst();
    close(ended, known, own.isPresent());
    ended.stream().filter(result -> !results.isOwn(result)).forEach(ofOthers::add);
    return own;
  }

  private Result evaluate() {
    var expired = request.expired(ports.time().now());
    if (expired.isPresent()) {
      return ended(results.rejected(expired.get()));
    }
    var shown = calls.describe();
    var obstacle = SecretEvaluator.obstacle(shown);
    if (obstacle.isPresent()) {
      return ended(results.rejected(obstacle.get()));
    }
    var mismatches = request.expect().mismatches(shown.settings(), shown, false);
    return mismatches.isEmpty() ? carryOut(shown) : ended(results.conflicted(shown, mismatches));
  }

  private Result carryOut(AppClient shown) {
    var secrets = request.isPlan() ? listForPlan() : calls.list();
    return switch (decision(secrets)) {
      case SecretDecision.Rejected(var violation) -> ended(results.rejected(violation));
      case SecretDecision.Unchanged(var report) ->
          reported(request.isPlan() ? Outcome.PLANNED : Outcome.UNCHANGED, shown, report);
      case Issue _ when request.isPlan() ->
          reported(Outcome.PLANNED, shown, SecretReport.issuing());
      case Retire(var secretId, var _) when request.isPlan() ->
          reported(Outcome.PLANNED, shown, SecretReport.retired(secretId));
      case Issue(var overlap) -> issue(shown, secrets, overlap);
      case Retire retire -> retire(shown, retire);
    };
  }

  private Result reported(Outcome outcome, AppClient shown, SecretReport report) {
    return ended(results.reported(outcome, shown, report));
  }

  /** A retirement that another invocation has begun counts as done. */
  private List<ClientSecret> listForPlan() {
    var secrets = calls.list();
    // The ledger is read after the list, so that it knows of every secret there.
    state = ports.ledger().read(client.key(), List.of()).client().secrets();
    return secrets.stream()
        .filter(
            secret ->
                state
                    .intent()
                    .filter(open -> open.intent().equals(new Intent.RetireSecret(secret.id())))
                    .isEmpty())
        .toList();
  }

  private SecretDecision decision(List<ClientSecret> secrets) {
    return operation instanceof RotateSecret(var _, var overlap) && isIssueOpen()
        ? new Issue(overlap)
        : evaluator(secrets).decide(operation);
  }

  private SecretEvaluator evaluator(List<ClientSecret> secrets) {
    return new SecretEvaluator(ports.time().now(), secrets, state, calls::find);
  }

  private boolean isIssueOpen() {
    return state.intent().filter(open -> open.intent() instanceof IssueSecret).isPresent();
  }

  private Result issue(AppClient shown, List<ClientSecret> secrets, Duration overlap) {
    var version = VersionIds.issued(client.key(), request.origin().key(), calls.find());
    var ids = secrets.stream().map(ClientSecret::id).toList();
    var intent = new IssueSecret(version, ids, overlap);
    prepare(intent, shown, SecretReport.issuing());
    var issued = new SecretIssue(ports, calls, client, state, begun, intent).run();
    return finished(issued.report(), issued.known());
  }

  private Result retire(AppClient shown, Retire decision) {
    var report = SecretReport.retired(decision.secretId());
    prepare(new Intent.RetireSecret(decision.secretId()), shown, report);
    new SecretRetirement(calls).run(decision);
    return finished(report, without(decision.secretId()));
  }

  /** From here on the intent stays open until the change is done. */
  private void prepare(SecretChange intent, AppClient shown, SecretReport report) {
    begun = List.of(results.prepared(shown, report));
    client.prepare(intent, begun);
    client.effect(Effect.CERTAIN);
  }

  private Result finished(SecretReport report, List<KnownSecret> known) {
    return closed(results.done(begun, report), known).orElseThrow();
  }

  private Result refused(RefusedException refusal) {
    var violation = refusal.violation();
    if (begun.isEmpty()) {
      return ended(results.rejected(violation));
    }
    if (refusal.mayPass()) {
      return results.rejectedForNow(violation);
    }
    var rejected = new ArrayList<>(List.of(results.rejected(violation)));
    begun.stream()
        .filter(result -> !results.isOwn(result))
        .forEach(result -> rejected.add(results.rejected(result, violation)));
    return closed(rejected, state.known()).orElseThrow();
  }

  /** Ends the request without a change to the client. */
  private Result ended(Result result) {
    close(results.isRecorded(result) ? List.of(result) : List.of(), state.known(), true);
    return result;
  }

  private void close(List<Result> ended, List<KnownSecret> known, boolean isLast) {
    client.complete(ended, new Intent.End.SecretsKnown(known), isLast);
    begun = List.of();
    state = new SecretState(Optional.empty(), known);
  }

  private List<KnownSecret> without(String secretId) {
    return state.known().stream().filter(known -> !known.secretId().equals(secretId)).toList();
  }

  /**
   * How requests ended.
   *
   * @param own the result of the request itself
   * @param ofOthers the results of requests that an earlier invocation left open
   */
  public record Ended(Result own, List<Result> ofOthers) {

    /** Copies the list. */
    public Ended {
      ofOthers = List.copyOf(ofOthers);
    }
  }
}
