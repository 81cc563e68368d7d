package dev.amend.flow.secret;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientSecret;
import dev.amend.flow.lease.Ports;
import dev.amend.flow.secret.SecretDecision.Possible;
import dev.amend.flow.secret.SecretDecision.Rejected;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent.IssueSecret;
import dev.amend.ledger.Intent.RetireSecret;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.request.Operation.SecretOperation;
import dev.amend.result.Result;
import java.util.List;

/**
 * Decides what a request would need that is only a plan. It holds no lease, so what another
 * invocation has begun counts as done.
 */
record SecretPlanner(Ports ports, SecretCalls calls, SecretResults results) {

  /**
   * Returns the result of a plan.
   *
   * @param shown the client as Describe showed it
   */
  Result plan(ChangeRequest request, SecretOperation operation, AppClient shown) {
    var seen = decide(shown, operation);
    return switch (seen.decision()) {
      case Rejected(var violation) -> {
        calls.describeManageable();
        yield results.rejected(violation);
      }
      case Possible possible -> {
        var proposal = SecretProposal.of(operation, possible, seen.secrets());
        var authorization = ports.authorizer().authorize(request, shown.type(), proposal);
        yield results.of(authorization, shown, possible.report());
      }
    };
  }

  /** What is read may change in between, so a rejection is decided twice. */
  private Seen decide(AppClient shown, SecretOperation operation) {
    var seen = decideOnce(shown, operation);
    return seen.decision() instanceof Rejected ? decideOnce(shown, operation) : seen;
  }

  private Seen decideOnce(AppClient shown, SecretOperation operation) {
    var secrets = calls.list();
    // The ledger is read after the list, so that it knows of every secret there.
    var state = ports.ledger().read(shown.key(), List.of()).client().secrets();
    if (operation instanceof RotateSecret(var _, var overlap) && isIssuing(state)) {
      return new Seen(secrets, new SecretDecision.Issue(overlap, true));
    }
    var left = secrets.stream().filter(secret -> !isRetiring(secret, state)).toList();
    return new Seen(
        left,
        new SecretEvaluator(shown.key(), ports.time().now(), left, state, calls::find)
            .decide(operation));
  }

  private static boolean isIssuing(SecretState state) {
    return state.intent().filter(open -> open.intent() instanceof IssueSecret).isPresent();
  }

  private static boolean isRetiring(ClientSecret secret, SecretState state) {
    return state.intent().map(OpenIntent::intent).stream()
        .anyMatch(
            change ->
                change instanceof RetireSecret(var secretId, var _)
                    && secretId.equals(secret.id()));
  }

  /** The client's secrets, and the decision that rests on them. */
  private record Seen(List<ClientSecret> secrets, SecretDecision decision) {}
}
