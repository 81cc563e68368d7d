package dev.amend.policy.plan;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.policy.Effect;
import dev.amend.policy.Policy;
import dev.amend.policy.Verdict;
import dev.amend.policy.fact.FactContext;
import dev.amend.request.ChangeRequest;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a request may make its change: first whether the change is the planned one, then
 * what the policy says, then whether an approval counts.
 *
 * @param policy the policy in force; empty to allow everything, without loading anything of a
 *     policy
 * @param observer is told what the policy says
 */
public record Authorizer(Optional<Policy> policy, PolicyObserver observer) {

  /** Allows everything. */
  public static final Authorizer ALLOW_ALL = new Authorizer(Optional.empty());

  /** Creates an authorizer without an observer. */
  public Authorizer(Optional<Policy> policy) {
    this(policy, PolicyObserver.NONE);
  }

  /**
   * Decides about one request.
   *
   * @param request the request
   * @param clientType {@code ClientType} of its client
   * @param proposal what it would change
   */
  public Authorization authorize(ChangeRequest request, String clientType, Proposal proposal) {
    return isAllowedAnyway(request, proposal)
        ? new Authorization.Granted(Optional.empty())
        : decide(request, clientType, proposal);
  }

  private boolean isAllowedAnyway(ChangeRequest request, Proposal proposal) {
    var isUnconditional = policy.isEmpty() && request.expect().planHash().isEmpty();
    return !request.isPlan() && (isUnconditional || proposal instanceof Proposal.NoChange);
  }

  private Authorization decide(ChangeRequest request, String clientType, Proposal proposal) {
    var planned =
        new PlannedRequest(
            request.client(),
            request.idempotencyKey(),
            request.origin().requestedBy(),
            policy.map(Policy::digest));
    var verdict = verdict(request, clientType, proposal);
    var plan = planned.plan(proposal, verdict);
    return stale(request, proposal, planned, plan)
        .orElseGet(
            () -> {
              var objections = objections(request, verdict);
              return request.isPlan()
                  ? new Authorization.Planned(plan, objections)
                  : applying(request, verdict, plan, objections);
            });
  }

  private Verdict verdict(ChangeRequest request, String clientType, Proposal proposal) {
    var context =
        new FactContext(
            request.producer(), request.origin().requestedBy(), request.client(), clientType);
    var verdict = policy.map(rules -> rules.judge(context, proposal.facts()));
    verdict.ifPresent(known -> observer.judged(request, known));
    return verdict.orElseGet(() -> new Verdict(List.of()));
  }

  private static Optional<Authorization> stale(
      ChangeRequest request, Proposal proposal, PlannedRequest planned, Plan plan) {
    return request
        .expect()
        .planHash()
        .filter(hash -> !hash.equals(plan.hash()) && !(proposal instanceof Proposal.NoChange))
        .map(hash -> proposal.differenceFrom(hash, planned))
        .map(
            difference ->
                new Authorization.Stale(stale(difference, request.approval().isPresent()), plan));
  }

  private static Violation stale(String difference, boolean isApproved) {
    return Violation.at(
        isApproved ? Code.APPROVAL_STALE : Code.EXPECT_MISMATCH,
        "planHash",
        "%s Check the new plan, then %s."
            .formatted(
                difference,
                isApproved ? "have its hash approved" : "send the request with its hash"));
  }

  private List<Violation> objections(ChangeRequest request, Verdict verdict) {
    return policy.map(rules -> ApprovalRules.objections(verdict, rules, request)).orElse(List.of());
  }

  private static Authorization applying(
      ChangeRequest request, Verdict verdict, Plan plan, List<Violation> objections) {
    var needsApproval = verdict.effect() == Effect.APPROVE;
    if (objections.isEmpty()) {
      return new Authorization.Granted(request.approval().filter(_ -> needsApproval));
    }
    var canBeApproved = needsApproval && request.approval().isEmpty();
    return new Authorization.Refused(objections, Optional.of(plan).filter(_ -> canBeApproved));
  }
}
