package dev.amend.flow.secret;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.ClientSecret;
import dev.amend.flow.lease.Ports;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent.IssueSecret;
import dev.amend.ledger.Intent.RetireSecret;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.request.Operation.SecretOperation;
import java.util.List;

/**
 * Decides what a request would need that is only a plan. It holds no lease, so what another
 * invocation has begun counts as done.
 */
record SecretPlanner(Ports ports, SecretCalls calls, ClientKey client) {

  /** What is read may change in between, so a rejection is decided twice. */
  SecretDecision decide(SecretOperation operation) {
    var decision = decideOnce(operation);
    return decision instanceof SecretDecision.Rejected ? decideOnce(operation) : decision;
  }

  private SecretDecision decideOnce(SecretOperation operation) {
    var secrets = calls.list();
    // The ledger is read after the list, so that it knows of every secret there.
    var state = ports.ledger().read(client, List.of()).client().secrets();
    if (operation instanceof RotateSecret(var _, var overlap) && isIssuing(state)) {
      return new SecretDecision.Issue(overlap);
    }
    var left = secrets.stream().filter(secret -> !isRetiring(secret, state)).toList();
    return new SecretEvaluator(client, ports.time().now(), left, state, calls::find)
        .decide(operation);
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
}
