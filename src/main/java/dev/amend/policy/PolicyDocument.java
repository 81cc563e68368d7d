package dev.amend.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.CanonicalJson;
import dev.amend.codec.Json;
import dev.amend.codec.Sha256;
import java.util.List;

/**
 * A policy file, as it was read.
 *
 * @param otherwise the effect on a fact that no rule matches
 * @param entries which alias takes which input
 * @param approvers event patterns, never changed: an approval counts if its producer matches one
 * @param rules in the order of the file
 * @param tests in the order of the file
 */
public record PolicyDocument(
    Effect otherwise,
    Entries entries,
    List<ObjectNode> approvers,
    List<Rule> rules,
    List<ExpectedDecision> tests) {

  /** Copies the lists. */
  public PolicyDocument {
    approvers = List.copyOf(approvers);
    rules = List.copyOf(rules);
    tests = List.copyOf(tests);
  }

  /**
   * Digests what the policy says. Neither white space, nor the order of members, nor the tests
   * count.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    var json = Json.object().put("default", otherwise.toString());
    var shapes = json.putObject("entries");
    entries.shapes().forEach((alias, shape) -> shapes.put(alias, shape.toString()));
    json.putArray("approvers").addAll(approvers);
    var list = json.putArray("rules");
    for (var rule : rules) {
      var object = list.addObject().put("id", rule.id()).put("effect", rule.effect().toString());
      rule.when().ifPresent(when -> object.set("when", when));
    }
    return "sha256:" + Sha256.hex(CanonicalJson.write(json));
  }
}
