package dev.amend.policy.reader;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.policy.ExpectedDecision;
import dev.amend.policy.Rule;
import dev.amend.policy.fact.FactMember;
import dev.amend.policy.fact.FactMember.Leaf;
import dev.amend.policy.fact.FactMember.Structure;
import dev.amend.policy.fact.FactSchema;
import dev.amend.policy.fact.SampleFact;
import java.util.List;
import java.util.Optional;

/** Reads the tests of a policy. */
final class TestReader {

  private static final List<String> MEMBERS = List.of("fact", "effect", "rule");

  private TestReader() {}

  static ExpectedDecision read(PolicyNode node, List<Rule> rules) {
    node.object(MEMBERS);
    var fact = node.required("fact");
    check(fact, FactSchema.FACT);
    return new ExpectedDecision(
        SampleFact.complete((ObjectNode) fact.json()),
        PolicyReader.effect(node.required("effect")),
        node.optional("rule")
            .map(
                id ->
                    id.text(
                        text -> Optional.of(text).filter(name -> isId(name, rules)),
                        "the ID of a rule")));
  }

  private static boolean isId(String name, List<Rule> rules) {
    return Rule.RESERVED.contains(name) || rules.stream().anyMatch(rule -> rule.id().equals(name));
  }

  private static void check(PolicyNode node, Structure structure) {
    node.object(structure.members().keySet());
    structure
        .members()
        .forEach((name, known) -> node.optional(name).ifPresent(member -> check(member, known)));
  }

  private static void check(PolicyNode node, FactMember member) {
    switch (member) {
      case Structure structure -> check(node, structure);
      case Leaf(var type) -> {
        if (!type.admits(node.json())) {
          throw node.invalid("It must be %s.".formatted(type.inWords()));
        }
      }
    }
  }
}
