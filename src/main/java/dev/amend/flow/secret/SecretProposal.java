package dev.amend.flow.secret;

import dev.amend.appclient.ClientSecret;
import dev.amend.policy.fact.SecretChange;
import dev.amend.policy.fact.SecretChange.Action;
import dev.amend.policy.plan.Proposal;
import dev.amend.request.Operation.RetireSecret;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.request.Operation.SecretOperation;
import java.util.List;

/** What a request would do to a client's secrets, as the policy is asked about it. */
final class SecretProposal {

  private SecretProposal() {}

  /**
   * Returns the proposal.
   *
   * @param operation what the request asks for
   * @param decision what has to be done for it
   * @param secrets the client's secrets
   */
  static Proposal of(
      SecretOperation operation, SecretDecision.Possible decision, List<ClientSecret> secrets) {
    var ids = secrets.stream().map(ClientSecret::id).toList();
    return switch (decision) {
      case SecretDecision.Unchanged _ -> new Proposal.NoChange();
      case SecretDecision.Issue issue ->
          new Proposal.SecretsChange(
              change(operation, issue.isBegun() ? Action.FINISHED : Action.ISSUED), ids);
      case SecretDecision.Retire _ ->
          new Proposal.SecretsChange(change(operation, Action.RETIRED), ids);
    };
  }

  private static SecretChange change(SecretOperation operation, Action action) {
    return switch (operation) {
      case RotateSecret(var maxAge, var overlap) ->
          new SecretChange.Rotation(action, maxAge, overlap);
      case RetireSecret(var secretId) -> new SecretChange.Retirement(secretId);
    };
  }
}
