package dev.amend.flow.secret;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientSecret;
import dev.amend.appclient.Code;
import dev.amend.flow.lease.LeasedClient;
import dev.amend.flow.lease.LeasedClient.Effect;
import dev.amend.flow.lease.Ports;
import dev.amend.flow.lease.RetryBudget;
import dev.amend.flow.lease.RetryException;
import dev.amend.flow.secret.SecretDecision.Issue;
import dev.amend.flow.secret.SecretDecision.Retire;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Intent.IssueSecret;
import dev.amend.ledger.Intent.KnownSecret;
import dev.amend.ledger.Intent.SecretChange;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.policy.plan.Authorization;
import dev.amend.request.Approval;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.request.Operation.SecretOperation;
import dev.amend.result.Result;
import dev.amend.result.SecretReport;
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

  /** Whether this request's key is used with other content, so that it gets no outcome now. */
  private boolean isKeyTaken;

  /**
   * Creates an executor.
   *
   * @param ports of the invocation
   * @param budget of the share
   * @param client the client, not held yet
   * @param state what the ledger knows of the client's secrets
   * @param request the request
   * @param operation what it asks for
   * @param isKeyTaken whether its key is in progress with other content: then it only finishes what
   *     was begun
   */
  public SecretExecutor(
      Ports ports,
      RetryBudget budget,
      LeasedClient client,
      SecretState state,
      ChangeRequest request,
      SecretOperation operation,
      boolean isKeyTaken) {
    this.ports = ports;
    this.client = client;
    this.calls = new SecretCalls(ports, budget, client);
    this.results = new SecretResults(request, ports.time());
    this.state = state;
    this.request = request;
    this.operation = operation;
    this.isKeyTaken = isKeyTaken;
  }

  /**
   * Brings the request to its end.
   *
   * @throws dev.amend.flow.lease.RetryException if time runs out before
   */
  public Ended run() {
    return new Ended(result(), ofOthers);
  }

  private Optional<Result> result() {
    try {
      if (!request.isPlan() && state.intent().isPresent()) {
        var own = resume(state.intent().get());
        if (own.isPresent() || isKeyTaken) {
          return own;
        }
      }
      return Optional.of(evaluate());
    } catch (RefusedException e) {
      return refused(e);
    }
  }

  private Optional<Result> resume(OpenIntent<SecretChange> open) {
    begun =
        client.takeOver(open).stream()
            .filter(request -> !request.isRecorded())
            .map(PreparedRequest::result)
            .toList();
    return switch (open.intent()) {
      case IssueSecret issue -> resumeIssue(issue);
      case Intent.RetireSecret retirement -> resumeRetirement(retirement);
    };
  }

  private Optional<Result> resumeIssue(IssueSecret intent) {
    var issued = new SecretIssue(ports, calls, client, state, begun, intent).run();
    var ended = new ArrayList<>(results.done(begun, issued.report()));
    if (operation instanceof RotateSecret
        && !isKeyTaken
        && request.expect().planHash().isEmpty()
        && begun.stream().noneMatch(results::hasOwnKey)) {
      ended.add(results.applied(issued.report()));
    }
    return closed(ended, issued.known());
  }

  private Optional<Result> resumeRetirement(Intent.RetireSecret intent) {
    var secretId = intent.secretId();
    var secrets = calls.list();
    if (secrets.stream().anyMatch(secret -> secret.id().equals(secretId))) {
      var stop = evaluator(secrets).stopReason(intent);
      if (stop.isPresent()) {
        var rejected = begun.stream().map(result -> results.rejected(result, stop.get())).toList();
        return closed(rejected, state.known());
      }
      new SecretRetirement(calls).run(new Retire(secretId, intent.successor()));
    }
    return closed(results.done(begun, SecretReport.retired(secretId)), without(secretId));
  }

  /** Closes the intent with the results of all its requests; returns this one's, if it is one. */
  private Optional<Result> closed(List<Result> ended, List<KnownSecret> known) {
    var own = ended.stream().filter(results::isOwn).findFirst();
    close(ended, known, own.isPresent());
    ended.stream().filter(result -> !results.isOwn(result)).forEach(ofOthers::add);
    isKeyTaken |=
        ended.stream().anyMatch(result -> results.hasOwnKey(result) && !results.isOwn(result));
    return own;
  }

  private Result evaluate() {
    var expired = request.expired(ports.time().now());
    if (expired.isPresent()) {
      return ended(results.rejected(expired.get()));
    }
    var shown = calls.describe();
    var failure = new Preconditions(request, calls, results).failure(shown);
    if (failure.isPresent()) {
      return ended(failure.get());
    }
    return request.isPlan()
        ? ended(new SecretPlanner(ports, calls, results).plan(request, operation, shown))
        : decide(shown);
  }

  private Result decide(AppClient shown) {
    var secrets = calls.list();
    return switch (evaluator(secrets).decide(operation)) {
      case SecretDecision.Rejected(var violation) -> {
        // If Cognito has begun to manage the secret since Describe, List shows what it has added.
        calls.describeManageable();
        yield ended(results.rejected(violation));
      }
      case SecretDecision.Possible possible -> authorize(shown, secrets, possible);
    };
  }

  private Result authorize(
      AppClient shown, List<ClientSecret> secrets, SecretDecision.Possible decision) {
    var proposal = SecretProposal.of(operation, decision, secrets);
    return switch (ports.authorizer().authorize(request, shown.type(), proposal)) {
      case Authorization.Granted(var approval) -> carryOut(shown, secrets, decision, approval);
      case Authorization other -> ended(results.of(other, shown, decision.report()));
    };
  }

  private Result carryOut(
      AppClient shown,
      List<ClientSecret> secrets,
      SecretDecision.Possible decision,
      Optional<Approval> approval) {
    return switch (decision) {
      case SecretDecision.Unchanged(var report) -> ended(results.unchanged(shown, report));
      case Issue issue -> issue(results.prepared(shown, issue.report(), approval), secrets, issue);
      case Retire retire -> retire(results.prepared(shown, retire.report(), approval), retire);
    };
  }

  private SecretEvaluator evaluator(List<ClientSecret> secrets) {
    return new SecretEvaluator(client.key(), ports.time().now(), secrets, state, calls::find);
  }

  private Result issue(Result prepared, List<ClientSecret> secrets, Issue decision) {
    var version = VersionIds.issued(client.key(), request.origin().key(), calls.find());
    var ids = secrets.stream().map(ClientSecret::id).toList();
    var intent = new IssueSecret(version, ids, decision.overlap());
    prepare(intent, prepared);
    var issued = new SecretIssue(ports, calls, client, state, begun, intent).run();
    return finished(issued.report(), issued.known());
  }

  private Result retire(Result prepared, Retire decision) {
    prepare(new Intent.RetireSecret(decision.secretId(), decision.successor()), prepared);
    new SecretRetirement(calls).run(decision);
    return finished(decision.report(), without(decision.secretId()));
  }

  /** From here on the intent stays open until the change is done. */
  private void prepare(SecretChange intent, Result prepared) {
    begun = List.of(prepared);
    client.prepare(intent, begun);
    client.effect(Effect.CERTAIN);
  }

  private Result finished(SecretReport report, List<KnownSecret> known) {
    return closed(results.done(begun, report), known).orElseThrow();
  }

  private Optional<Result> refused(RefusedException refusal) {
    var violation = refusal.violation();
    if (begun.isEmpty()) {
      return Optional.of(ended(results.rejected(violation)));
    }
    if (!refusal.isFinal()) {
      return Optional.of(results.rejectedForNow(violation));
    }
    if (client.mayTakeEffect()) {
      throw new RetryException(
          Code.SERVICE_UNAVAILABLE, "A call about the client's secrets may still take effect.");
    }
    var rejected = new ArrayList<Result>();
    begun.forEach(result -> rejected.add(results.rejected(result, violation)));
    if (!isKeyTaken && rejected.stream().noneMatch(results::hasOwnKey)) {
      rejected.add(results.rejected(violation));
    }
    return closed(rejected, state.known());
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
   * @param own the result of the request itself; empty if its key has just been recorded with other
   *     content, so that the ledger has to be read again
   * @param ofOthers the results of requests that an earlier invocation left open
   */
  public record Ended(Optional<Result> own, List<Result> ofOthers) {

    /** Copies the list. */
    public Ended {
      ofOthers = List.copyOf(ofOthers);
    }
  }
}
