package dev.amend.flow.secret;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Setting;
import dev.amend.request.ChangeRequest;
import dev.amend.result.Result;
import java.util.Optional;

/** What must hold before anything is decided about a client's secrets. */
record Preconditions(ChangeRequest request, SecretCalls calls, SecretResults results) {

  private static final Setting PUBLISH = Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;

  /** Returns how the request ends if something doesn't hold. */
  Optional<Result> failure(AppClient shown) {
    return SecretEvaluator.obstacle(shown).map(results::rejected).or(() -> mismatch(shown));
  }

  private Optional<Result> mismatch(AppClient shown) {
    var settings = withPublishing(shown).settings();
    return Optional.of(request.expect().mismatches(settings, shown, false))
        .filter(mismatches -> !mismatches.isEmpty())
        .map(mismatches -> results.conflicted(shown, mismatches));
  }

  private AppClient withPublishing(AppClient shown) {
    return shown.leavesPublishingOpen()
            && request.expect().settings().containsKey(PUBLISH)
            && !calls.list().isEmpty()
        ? shown.withListedSecret()
        : shown;
  }
}
