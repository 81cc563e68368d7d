package dev.amend.policy;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** The rules of a policy, and what holds where none matches. */
public final class RuleSet {

  private final Effect otherwise;
  private final List<Rule> rules;
  private final PatternMatcher matcher;

  /**
   * Compiles rules.
   *
   * @param otherwise the effect on a fact that no rule matches
   * @param rules in the order of the policy
   * @throws PolicyException if Event Ruler doesn't accept a pattern
   */
  public RuleSet(Effect otherwise, List<Rule> rules) {
    this.otherwise = otherwise;
    this.rules = List.copyOf(rules);
    this.matcher =
        new PatternMatcher(
            rules.stream()
                .filter(rule -> rule.when().isPresent())
                .collect(toMap(Rule::id, rule -> rule.when().orElseThrow())));
  }

  /**
   * Returns the strongest effect of the rules that match a fact, and which rules have it.
   *
   * @param answers what is known from other facts of the same request
   */
  public Decision decide(ObjectNode fact, PatternMatcher.Answers answers) {
    var names = matcher.matching(fact, answers);
    var matching =
        rules.stream().filter(rule -> rule.when().isEmpty() || names.contains(rule.id())).toList();
    return matching.stream()
        .map(Rule::effect)
        .max(Comparator.naturalOrder())
        .map(effect -> new Decision(effect, ids(matching, effect)))
        .orElseGet(() -> new Decision(otherwise, Rule.DEFAULT));
  }

  private static List<String> ids(List<Rule> matching, Effect effect) {
    return matching.stream().filter(rule -> rule.effect() == effect).map(Rule::id).toList();
  }
}
