package dev.amend.policy;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.policy.fact.Fact;

/**
 * What a policy says about one fact of a request.
 *
 * @param fact the fact
 * @param decision the effect, and the rules that say so
 */
public record Ruling(Fact fact, Decision decision) {

  /** Returns the violation of a fact that isn't allowed, which is a warning in a plan. */
  Violation violation() {
    var code =
        decision.effect() == Effect.APPROVE ? Code.POLICY_APPROVAL_REQUIRED : Code.POLICY_DENIED;
    return fact.shown()
        .map(value -> Violation.of(code, fact.field(), value, message()))
        .orElseGet(() -> Violation.at(code, fact.field(), message()))
        .by(decision.shown());
  }

  private String message() {
    var rules = String.join(", ", decision.shown());
    if (decision.effect() == Effect.APPROVE) {
      return "The policy requires an approval for this change (rule %s). Send a plan, and have its hash approved."
          .formatted(rules);
    }
    if (fact instanceof Fact.Unreadable unreadable) {
      return "The policy can't judge this change (rule %s). %s"
          .formatted(rules, unreadable.reason());
    }
    return decision.rules().contains(Rule.DEFAULT)
        ? "No rule of the policy allows this change (rule default). Leave it out, or ask the policy's owner for a rule."
        : "The policy denies this change (rule %s). Leave it out, or ask the policy's owner."
            .formatted(rules);
  }
}
