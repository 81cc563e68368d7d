package dev.amend.flow.secret;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Violation;
import dev.amend.policy.plan.Authorization;
import dev.amend.request.Approval;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Origin;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import dev.amend.result.SecretReport;
import dev.amend.time.TimeSource;
import java.util.List;
import java.util.Optional;

/**
 * The results of one request about secrets, and of the requests that it ends besides.
 *
 * @param request the request
 * @param time the clocks
 */
record SecretResults(ChangeRequest request, TimeSource time) {

  Result rejected(Violation violation) {
    return decided(Outcome.REJECTED, data(Outcome.REJECTED).violations(List.of(violation)));
  }

  Result conflicted(AppClient shown, List<Violation> mismatches) {
    return decided(Outcome.CONFLICTED, data(Outcome.CONFLICTED, shown).violations(mismatches));
  }

  /** The request needs no change. */
  Result unchanged(AppClient shown, SecretReport report) {
    return decided(Outcome.UNCHANGED, data(Outcome.UNCHANGED, shown).secret(report));
  }

  /** The result that the request gets if its change is done. */
  Result prepared(AppClient shown, SecretReport report, Optional<Approval> approval) {
    var data = data(Outcome.APPLIED, shown).secret(report);
    approval.ifPresent(data::approval);
    return decided(Outcome.APPLIED, data);
  }

  /** The request is only a plan, or its change isn't authorized. */
  Result of(Authorization authorization, AppClient shown, SecretReport report) {
    return switch (authorization) {
      case Authorization.Granted(var approval) -> prepared(shown, report, approval);
      case Authorization.Planned(var plan, var warnings) ->
          decided(
              Outcome.PLANNED,
              data(Outcome.PLANNED, shown).secret(report).warnings(warnings).plan(plan));
      case Authorization.Stale(var violation, var plan) ->
          decided(
              Outcome.CONFLICTED,
              data(Outcome.CONFLICTED, shown).violations(List.of(violation)).plan(plan));
      case Authorization.Refused(var violations, var plan) -> {
        var data = data(Outcome.REJECTED, shown).violations(violations);
        plan.ifPresent(open -> data.secret(report).plan(open));
        yield decided(Outcome.REJECTED, data);
      }
    };
  }

  /** The request has continued what another had begun. */
  Result applied(SecretReport report) {
    return decided(Outcome.APPLIED, data(Outcome.APPLIED).secret(report));
  }

  /** Completes prepared results when their change is done. */
  List<Result> done(List<Result> prepared, SecretReport report) {
    var now = time.now();
    return prepared.stream().map(result -> result.changedSecrets(report, now)).toList();
  }

  /** Rejects another request, whose change can't be done any more. */
  Result rejected(Result prepared, Violation violation) {
    var data = data(Outcome.REJECTED).violations(List.of(violation));
    return recorded(prepared.origin(), Outcome.REJECTED, data);
  }

  /** Rejects the request for a reason that can pass: what it has begun is continued later. */
  Result rejectedForNow(Violation violation) {
    return unrecorded(Outcome.REJECTED, data(Outcome.REJECTED).violations(List.of(violation)));
  }

  boolean isOwn(Result result) {
    return hasOwnKey(result) && result.origin().digest().equals(request.origin().digest());
  }

  /** Returns whether a result has the request's key, perhaps with other content. */
  boolean hasOwnKey(Result result) {
    return result.origin().hasSameKey(request.origin());
  }

  /** Returns whether a result of the request is recorded under its key. */
  boolean isRecorded(Result result) {
    return !request.isPlan() && !Result.isRepairable(result.data());
  }

  private Result decided(Outcome outcome, ResultData data) {
    var result = recorded(request.origin(), outcome, data);
    return isRecorded(result) ? result : unrecorded(outcome, data);
  }

  private Result recorded(Origin origin, Outcome outcome, ResultData data) {
    return Result.of(origin, outcome, data.build(), time.now());
  }

  private Result unrecorded(Outcome outcome, ResultData data) {
    return Result.unrecorded(request.origin(), outcome, data.build(), time.now());
  }

  private ResultData data(Outcome outcome) {
    return ResultData.of(request.client(), outcome);
  }

  private ResultData data(Outcome outcome, AppClient shown) {
    return data(outcome).lastModified(shown.lastModified());
  }
}
