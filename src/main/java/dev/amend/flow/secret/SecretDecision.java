package dev.amend.flow.secret;

import dev.amend.appclient.Violation;
import dev.amend.result.SecretReport;
import java.time.Duration;
import java.util.Optional;

/** What has to be done for a request about a client's secrets. */
sealed interface SecretDecision {

  /** Nothing: the request can't succeed. */
  record Rejected(Violation violation) implements SecretDecision {}

  /** Nothing: what should hold holds. */
  record Unchanged(SecretReport report) implements SecretDecision {}

  /**
   * A new secret has to be issued.
   *
   * @param overlap how long the present one works after the new one is promoted
   */
  record Issue(Duration overlap) implements SecretDecision {}

  /**
   * A secret has to be deleted.
   *
   * @param secretId which one
   * @param successor the version that {@code AWSCURRENT} has to move to before
   */
  record Retire(String secretId, Optional<String> successor) implements SecretDecision {}
}
