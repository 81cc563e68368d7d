package dev.amend.policy.plan;

import dev.amend.policy.Verdict;
import dev.amend.request.ChangeRequest;

/** Is told what the policy says, also when it allows a change. */
@FunctionalInterface
public interface PolicyObserver {

  /** Doesn't listen. */
  PolicyObserver NONE = (_, _) -> {};

  /**
   * The policy judged a request. A request can be judged more than once, for example again without
   * one that Cognito refused.
   */
  void judged(ChangeRequest request, Verdict verdict);
}
