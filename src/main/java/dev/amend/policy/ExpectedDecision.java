package dev.amend.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A test that a policy file brings along.
 *
 * @param fact a complete fact, never changed
 * @param effect the effect that the policy must have on it
 * @param rule the ID of a rule that the effect must come from; empty if any will do
 */
public record ExpectedDecision(ObjectNode fact, Effect effect, Optional<String> rule) {

  /** Returns how a policy fails the test, in a sentence; empty if it passes. */
  public Optional<String> failure(Policy policy) {
    var decision = policy.decide(fact);
    var passes = decision.effect() == effect && rule.map(decision.rules()::contains).orElse(true);
    return Optional.of(
            "The test fails: the effect is %s by %s."
                .formatted(decision.effect(), String.join(", ", decision.rules())))
        .filter(_ -> !passes);
  }
}
