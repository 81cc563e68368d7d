package dev.amend.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a policy.
 *
 * @param id its ID, unique in the policy
 * @param effect its effect on the facts that it matches
 * @param when an EventBridge event pattern, never changed; if empty, the rule matches every fact
 */
public record Rule(String id, Effect effect, Optional<ObjectNode> when) {

  /** The rule ID of decisions about facts that no rule matches. */
  public static final String DEFAULT = "default";

  /** The rule ID of decisions about input that comes through the wrong alias. */
  public static final String ENTRY = "entry";

  /** The rule ID of decisions about facts that can't be built. */
  public static final String UNREADABLE = "unreadable";

  /** The rule ID of decisions about rotations that only have to be finished. */
  public static final String FINISH = "finish";

  /** The IDs that a policy can't give to its own rules. */
  public static final Set<String> RESERVED = Set.of(DEFAULT, ENTRY, UNREADABLE, FINISH);
}
