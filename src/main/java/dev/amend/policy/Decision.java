package dev.amend.policy;

import java.util.List;

/**
 * What a policy says about one fact.
 *
 * @param effect the strongest effect of the rules that match
 * @param rules the IDs of the rules with that effect, in the order of the policy; at least one, and
 *     {@link Rule#DEFAULT} if no rule matches
 */
public record Decision(Effect effect, List<String> rules) {

  /** How many rule IDs a result shows: an event has to hold them. */
  static final int MAX_SHOWN = 100;

  /** Copies the list. */
  public Decision {
    rules = List.copyOf(rules);
  }

  /** Creates a decision by one rule. */
  public Decision(Effect effect, String rule) {
    this(effect, List.of(rule));
  }

  /** Returns the IDs that a result shows. */
  List<String> shown() {
    return rules.subList(0, Math.min(MAX_SHOWN, rules.size()));
  }
}
