package dev.amend.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import dev.amend.policy.fact.Fact;
import dev.amend.policy.fact.FactContext;
import dev.amend.policy.fact.SampleFact;
import dev.amend.request.Producer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who may change what, and who may approve it. Thread-safe. */
public final class Policy {

  private final Entries entries;
  private final RuleSet rules;
  private final PatternMatcher approvers;
  private final String digest;

  /**
   * Compiles a policy.
   *
   * @throws PolicyException if Event Ruler doesn't accept a pattern
   */
  public Policy(PolicyDocument document) {
    this.entries = document.entries();
    this.rules = new RuleSet(document.otherwise(), document.rules());
    this.approvers =
        new PatternMatcher(
            IntStream.range(0, document.approvers().size())
                .boxed()
                .collect(Collectors.toMap(String::valueOf, document.approvers()::get)));
    this.digest = document.digest();
  }

  /** Returns which alias takes which input. */
  public Entries entries() {
    return entries;
  }

  /** Returns the digest of what the policy says. */
  public String digest() {
    return digest;
  }

  /**
   * Judges a request by what it changes.
   *
   * @param context what the facts have in common
   * @param facts what the request changes
   */
  public Verdict judge(FactContext context, List<Fact> facts) {
    var answers = new PatternMatcher.Answers();
    return new Verdict(
        facts.stream().map(fact -> new Ruling(fact, decide(fact, context, answers))).toList());
  }

  /** Tells whether approvals count that a producer sends. */
  public boolean trusts(Producer producer) {
    var fact = Json.object().<ObjectNode>set("producer", producer.toJson());
    return !approvers.matching(fact, new PatternMatcher.Answers()).isEmpty();
  }

  /** Decides about a complete fact of a test. */
  public Decision decide(ObjectNode fact) {
    return SampleFact.problem(fact).isPresent()
        ? new Decision(Effect.DENY, Rule.UNREADABLE)
        : rules.decide(fact, new PatternMatcher.Answers());
  }

  private Decision decide(Fact fact, FactContext context, PatternMatcher.Answers answers) {
    return switch (fact) {
      case Fact.Unreadable _ -> new Decision(Effect.DENY, Rule.UNREADABLE);
      case Fact.Clear clear when clear.isFinish() -> new Decision(Effect.ALLOW, Rule.FINISH);
      case Fact.Clear clear -> rules.decide(clear.toJson(context), answers);
    };
  }
}
