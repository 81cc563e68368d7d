package dev.amend.flow;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.Violation;
import dev.amend.policy.plan.Authorization;
import dev.amend.policy.plan.Plan;
import dev.amend.request.Approval;
import dev.amend.result.Outcome;
import dev.amend.result.ResultData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change that meets every rule, so that its outcome depends on the authorizer alone.
 *
 * @param item the request
 * @param client its client as it was read
 * @param amendment what the request changes
 * @param warnings of the rules
 * @param now when the request is evaluated
 */
record AuthorizedChange(
    BatchItem item, AppClient client, Amendment amendment, List<Violation> warnings, Instant now) {

  Decision decision(Authorization authorization) {
    return switch (authorization) {
      case Authorization.Granted(var approval) ->
          amendment.changesAnything() ? applied(approval) : unchanged();
      case Authorization.Planned(var plan, var objections) -> planned(plan, objections);
      case Authorization.Stale(var violation, var plan) -> conflicted(violation, plan);
      case Authorization.Refused(var violations, var plan) -> rejected(violations, plan);
    };
  }

  private Decision applied(Optional<Approval> approval) {
    var data = data(Outcome.APPLIED).changed(amendment.before(), amendment.after());
    approval.ifPresent(data::approval);
    return Decision.of(item, Outcome.APPLIED, data, amendment, now);
  }

  private Decision unchanged() {
    return Decision.of(item, Outcome.UNCHANGED, data(Outcome.UNCHANGED), amendment, now);
  }

  private Decision planned(Plan plan, List<Violation> objections) {
    var data =
        data(Outcome.PLANNED)
            .changed(amendment.before(), amendment.after())
            .warnings(objections)
            .plan(plan);
    return Decision.of(item, Outcome.PLANNED, data, amendment, now);
  }

  private Decision conflicted(Violation violation, Plan plan) {
    var data = data(Outcome.CONFLICTED).violations(List.of(violation)).plan(plan);
    return Decision.of(item, Outcome.CONFLICTED, data, Amendment.none(), now);
  }

  private Decision rejected(List<Violation> violations, Optional<Plan> plan) {
    var data = data(Outcome.REJECTED).violations(violations);
    plan.ifPresent(open -> data.differences(amendment.before(), amendment.after()).plan(open));
    return Decision.of(item, Outcome.REJECTED, data, Amendment.none(), now);
  }

  private ResultData data(Outcome outcome) {
    return ResultData.of(client.key(), outcome)
        .warnings(warnings)
        .lastModified(client.lastModified());
  }
}
