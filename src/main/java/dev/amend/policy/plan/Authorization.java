package dev.amend.policy.plan;

import dev.amend.appclient.Violation;
import dev.amend.request.Approval;
import java.util.List;
import java.util.Optional;

/** Whether a request may make its change. */
public sealed interface Authorization {

  /**
   * The request may make its change.
   *
   * @param approval its approval, if the policy requires one
   */
  record Granted(Optional<Approval> approval) implements Authorization {}

  /**
   * The request is only a plan.
   *
   * @param plan the plan
   * @param warnings what would stand in the way of the change
   */
  record Planned(Plan plan, List<Violation> warnings) implements Authorization {

    /** Copies the list. */
    public Planned {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The change isn't the one that was planned.
   *
   * @param violation what differs
   * @param plan the new plan
   */
  record Stale(Violation violation, Plan plan) implements Authorization {}

  /**
   * The policy doesn't allow the change.
   *
   * @param violations why
   * @param plan what can be approved; empty if an approval wouldn't help
   */
  record Refused(List<Violation> violations, Optional<Plan> plan) implements Authorization {

    /** Copies the list. */
    public Refused {
      violations = List.copyOf(violations);
    }
  }
}
