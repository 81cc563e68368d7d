package dev.amend.policy.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import dev.amend.policy.Effect;
import dev.amend.request.PlanHash;
import java.util.List;
import java.util.Optional;

/**
 * The {@code data.plan} of a result.
 *
 * @param hash identifies what the request would do
 * @param policy the digest of the policy that was asked; empty without one
 * @param effect what the policy says
 * @param rules the IDs of the rules that say so
 */
public record Plan(PlanHash hash, Optional<String> policy, Effect effect, List<String> rules) {

  /** Copies the list. */
  public Plan {
    rules = List.copyOf(rules);
  }

  /** Writes the plan as results show it. */
  public ObjectNode toJson() {
    var json = Json.object().put("hash", hash.text());
    policy.ifPresent(digest -> json.put("policy", digest));
    var ids = json.put("effect", effect.toString()).putArray("rules");
    rules.forEach(ids::add);
    return json;
  }
}
