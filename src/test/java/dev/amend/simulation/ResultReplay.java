package dev.amend.simulation;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.Change;
import dev.amend.appclient.Code;
import dev.amend.appclient.Comparison;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Operation.ChangeSettings;
import dev.amend.request.Operation.SecretOperation;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Replays requests one after another, from a state that was, and compares their results. */
final class ResultReplay {

  private final SentMessages sent;
  private final AppClient begin;
  private final boolean hasPolicy;
  private final List<String> told = new ArrayList<>();
  private Settings now;
  private boolean changed;

  /**
   * Begins a replay.
   *
   * @param begin the client as it was read
   * @param hasPolicy whether the requests are under {@link SimulatedPolicy}
   */
  ResultReplay(SentMessages sent, AppClient begin, boolean hasPolicy) {
    this.sent = sent;
    this.begin = begin;
    this.hasPolicy = hasPolicy;
    this.now = begin.settings();
  }

  /** A request has a part in an update. */
  void applied(Result result) {
    apply(result);
  }

  /** A request ends with a result. */
  void tell(Result result) {
    var request = sent.request(result.origin());
    var mismatches = request.expect().mismatches(now, begin, changed);
    told.add(result.outcome() + " " + changes(request));
    switch (result.outcome()) {
      case APPLIED -> {
        require(mismatches.isEmpty(), "is applied although its expectation does not hold");
        var before = now;
        require(apply(result), "is applied and changes nothing");
        var changes = ResultData.of(request.client(), Outcome.APPLIED).changed(before, now).build();
        require(
            changes.path("changes").equals(result.data().path("changes")),
            "tells other changes than it made: " + result.data());
      }
      case UNCHANGED -> {
        require(mismatches.isEmpty(), "is unchanged although its expectation does not hold");
        require(!apply(result), "is unchanged and changes something");
      }
      case CONFLICTED -> {
        var isStale = result.codes().contains(Code.APPROVAL_STALE.toString());
        require(
            isStale || result.codes().contains(Code.EXPECT_MISMATCH.toString()),
            "conflicts for no reason");
        require(isStale == mismatches.isEmpty(), "conflicts although its expectation holds");
        require(!isStale || isStale(result), "has a stale plan although nothing has changed");
      }
      default -> require(result.outcome() == Outcome.REJECTED, "ends as " + result.outcome());
    }
  }

  /** An update must leave exactly what its requests make of what was read. */
  void requireEndsAt(Settings after) {
    require(same(now, after), "an update leaves what no request asked for: " + after);
  }

  private boolean isStale(Result result) {
    var request = sent.request(result.origin());
    var amendment = Amendment.of(now, changes(request));
    return request.expect().planHash().stream()
        .noneMatch(SimulatedPolicy.hash(request, result.origin(), amendment)::equals);
  }

  private boolean apply(Result result) {
    var request = sent.request(result.origin());
    var amendment = Amendment.of(now, changes(request));
    require(
        !hasPolicy
            || result.outcome() != Outcome.APPLIED
            || SimulatedPolicy.permits(request, amendment, result),
        "is applied without permission: " + result.data());
    now = amendment.after();
    changed |= amendment.changesAnything();
    return amendment.changesAnything();
  }

  private static List<Change> changes(ChangeRequest request) {
    return switch (request.operation()) {
      case ChangeSettings(var changes) -> changes;
      case SecretOperation _ -> List.of();
    };
  }

  private static boolean same(Settings one, Settings other) {
    return Stream.of(Setting.values()).allMatch(setting -> Comparison.same(setting, one, other));
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new InvariantViolation(
          otherwise + " " + told + " from " + begin.settings() + " to " + now);
    }
  }
}
