package dev.amend.policy.reader;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.policy.fact.FactMember.Leaf;
import dev.amend.policy.fact.FactMember.Structure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks event patterns: that they name members of facts, each once, with values that occur. */
final class PatternReader {

  private static final String OR = "$or";

  private static final int MAX_BRANCHES = 1_000;

  private PatternReader() {}

  /**
   * Checks a pattern.
   *
   * @param members what the pattern can name
   */
  static EventPattern read(PolicyNode node, Structure members) {
    var branches = branches(node, members, "");
    return new EventPattern((ObjectNode) node.json(), branches);
  }

  private static List<Set<String>> branches(PolicyNode node, Structure known, String prefix) {
    var branches = List.of(Set.<String>of());
    if (node.members().isEmpty()) {
      throw node.invalid("It must have a member.");
    }
    for (var member : node.members()) {
      branches =
          combined(
              branches,
              member.name().equals(OR)
                  ? alternatives(member, known, prefix)
                  : named(member, known, prefix),
              member);
    }
    return branches;
  }

  private static List<Set<String>> alternatives(PolicyNode node, Structure known, String prefix) {
    if (node.elements().size() < 2) {
      throw node.invalid("It must have at least two alternatives.");
    }
    return node.elements().stream()
        .flatMap(alternative -> branches(alternative, known, prefix).stream())
        .toList();
  }

  private static List<Set<String>> named(PolicyNode node, Structure known, String prefix) {
    return switch (known.members().get(node.name())) {
      case null ->
          throw node.invalid(
              "Facts don't have this member. They have %s here."
                  .formatted(String.join(", ", known.members().keySet())));
      case Structure structure -> branches(node, structure, prefix + node.name() + ".");
      case Leaf(var type) -> {
        ValuePatterns.check(node, type);
        yield List.of(Set.of(prefix + node.name()));
      }
    };
  }

  /** Event Ruler would let the last of two conditions on one member count. */
  private static List<Set<String>> combined(
      List<Set<String>> branches, List<Set<String>> others, PolicyNode node) {
    if ((long) branches.size() * others.size() > MAX_BRANCHES) {
      throw node.invalid("The pattern has more than 1,000 alternatives. Make several rules of it.");
    }
    var combined = new ArrayList<Set<String>>();
    for (var branch : branches) {
      for (var other : others) {
        if (!Collections.disjoint(branch, other)) {
          throw node.invalid("A member is named both here and beside it. Name it once.");
        }
        var union = new HashSet<>(branch);
        union.addAll(other);
        combined.add(Set.copyOf(union));
      }
    }
    return combined;
  }
}
