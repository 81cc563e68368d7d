package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Fingerprint;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Violation;
import dev.amend.ledger.Intent;
import dev.amend.result.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the requests of a share change, one after another.
 *
 * @param client the client as it was read
 * @param describedAt when that was, on the monotonic clock
 * @param target the settings that the requests leave
 * @param decisions one for each request, in order
 */
record UpdatePlan(AppClient client, long describedAt, Settings target, List<Decision> decisions) {

  UpdatePlan {
    decisions = List.copyOf(decisions);
  }

  /** Returns whether an update is needed. */
  boolean changesClient() {
    return !fingerprint().isEmpty();
  }

  /** Returns the decisions of the requests that have a part in the update. */
  List<Decision> applied() {
    return decisions.stream().filter(Decision::applies).toList();
  }

  Intent.SettingsUpdate intent() {
    return new Intent.SettingsUpdate(
        client.lastModified(), fingerprint(), client.carriedMembers().sentWith(target).digest());
  }

  /**
   * Returns the results that the intent keeps. Requests without a part in the update are among
   * them: if another invocation confirms it, they must not be evaluated again behind requests that
   * they preceded.
   */
  List<Result> prepared() {
    return decisions.stream().filter(Decision::isRecorded).map(Decision::result).toList();
  }

  /** Completes the results of the applied requests. */
  List<Decision> applied(Instant lastModified, List<Violation> warnings) {
    return decisions.stream().map(decision -> decision.applied(lastModified, warnings)).toList();
  }

  private Map<String, String> fingerprint() {
    return Fingerprint.of(client.settings(), target);
  }
}
