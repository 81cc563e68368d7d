package dev.amend.policy.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.policy.Effect;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy, evaluated rule by rule as the contract reads.
 *
 * @param json the policy file
 */
public record NaivePolicy(JsonNode json) {

  /** Decides about one fact: the effect, and the rules with it. */
  public Answer decide(JsonNode fact) {
    for (var effect : List.of(Effect.DENY, Effect.APPROVE, Effect.ALLOW)) {
      var rules = new ArrayList<String>();
      for (var rule : json.path("rules")) {
        if (rule.path("effect").asText().equals(effect.toString())
            && (!rule.has("when") || NaivePattern.matches(rule.path("when"), fact))) {
          rules.add(rule.path("id").asText());
        }
      }
      if (!rules.isEmpty()) {
        return new Answer(effect, rules);
      }
    }
    var otherwise = Effect.named(json.path("default").asText("deny")).orElseThrow();
    return new Answer(otherwise, List.of("default"));
  }

  /** An effect, and the IDs of the rules with it. */
  public record Answer(Effect effect, List<String> rules) {}
}
