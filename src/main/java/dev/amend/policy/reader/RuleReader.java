package dev.amend.policy.reader;

import dev.amend.policy.Effect;
import dev.amend.policy.Rule;
import dev.amend.policy.fact.FactSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rules of a policy. */
final class RuleReader {

  private static final List<String> MEMBERS = List.of("id", "effect", "when");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private RuleReader() {}

  /**
   * Reads a rule.
   *
   * @param ids the IDs of the rules before; the rule's own is added
   */
  static Rule read(PolicyNode node, Set<String> ids) {
    node.object(MEMBERS);
    var id = id(node.required("id"), ids);
    var effect = PolicyReader.effect(node.required("effect"));
    var when = node.optional("when").map(pattern -> PatternReader.read(pattern, FactSchema.FACT));
    when.filter(pattern -> effect != Effect.DENY && pattern.trustsClaims())
        .ifPresent(
            _ -> {
              throw node.required("when")
                  .invalid(
                      "Anyone can claim to be anyone. With claimed.requestedBy, a rule that allows or approves must name producer.alias too.");
            });
    return new Rule(id, effect, when.map(EventPattern::pattern));
  }

  private static String id(PolicyNode node, Set<String> ids) {
    var id =
        node.text(
            text -> Optional.of(text).filter(ID.asMatchPredicate()),
            "1 to 64 letters, digits and . _ -, beginning with a letter or a digit");
    if (Rule.RESERVED.contains(id)) {
      throw node.invalid("The ID is reserved. Use another one.");
    }
    if (!ids.add(id)) {
      throw node.invalid("An earlier rule has the same ID.");
    }
    return id;
  }
}
