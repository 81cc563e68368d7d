package dev.amend.simulation;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.AppClient;
import dev.amend.appclient.Code;
import dev.amend.appclient.Comparison;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.ledger.Entry;
import dev.amend.ledger.Ledger;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Operation;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Goes through requests one after another, from a state that was, and checks what was told. */
final class Retelling {

  private final Register register;
  private final AppClient begin;
  private final List<String> told = new ArrayList<>();
  private Settings now;
  private boolean changed;

  Retelling(Register register, AppClient begin) {
    this.register = register;
    this.begin = begin;
    this.now = begin.settings();
  }

  /** A request has a part in an update. */
  void applied(Entry entry) {
    apply(register.request(entry.record(), entry.digest()));
  }

  /** A request ended with a result that tells what it found. */
  void tell(Result result) {
    var record = Ledger.record(result.origin().key());
    var request = register.request(record, result.origin().digest());
    var mismatches = request.expect().mismatches(now, begin, changed);
    told.add(result.outcome() + " " + request.operation());
    switch (result.outcome()) {
      case APPLIED -> {
        require(mismatches.isEmpty(), "is applied although its expectation does not hold");
        var before = now;
        require(apply(request), "is applied and changes nothing");
        var changes = ResultData.of(request.client(), Outcome.APPLIED).changed(before, now).build();
        require(
            changes.path("changes").equals(result.data().path("changes")),
            "tells other changes than it made: " + result.data());
      }
      case UNCHANGED -> {
        require(mismatches.isEmpty(), "is unchanged although its expectation does not hold");
        require(!apply(request), "is unchanged and changes something");
      }
      case CONFLICTED -> {
        require(Verdicts.has(result, Code.EXPECT_MISMATCH), "conflicts for no reason");
        require(!mismatches.isEmpty(), "conflicts although its expectation holds");
      }
      default -> require(result.outcome() == Outcome.REJECTED, "ends as " + result.outcome());
    }
  }

  /** An update must leave exactly what its requests make of what was read. */
  void requireEndsAt(Settings after) {
    require(same(now, after), "an update leaves what no request asked for: " + after);
  }

  /**
   * Requests that were applied without an update must cancel each other out; a unit alone, as of 60
   * minutes and the default of 1 hour, is no difference.
   */
  void requireNothingChanged() {
    var nothing =
        Stream.of(Setting.values())
            .filter(setting -> setting != Setting.TOKEN_VALIDITY_UNITS)
            .allMatch(setting -> Comparison.same(setting, now, begin.settings()));
    require(nothing, "something is said to be applied that had no effect");
  }

  private boolean apply(ChangeRequest request) {
    var amendment =
        switch (request.operation()) {
          case Operation.ChangeSettings(var changes) -> Amendment.of(now, changes);
        };
    now = amendment.after();
    changed |= amendment.changesAnything();
    return amendment.changesAnything();
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
