package dev.amend.flow.secret;

import dev.amend.appclient.Violation;
import dev.amend.result.SecretReport;
import java.time.Duration;
import java.util.Optional;

/** What has to be done for a request about a client's secrets. */
sealed interface SecretDecision {

  /** Nothing: the request can't succeed. */
  record Rejected(Violation violation) implements SecretDecision {}

  /** The request can succeed. */
  sealed interface Possible extends SecretDecision {

    /** Returns what is to be done, for the result. */
    SecretReport report();
  }

  /** Nothing: what should hold holds. */
  record Unchanged(SecretReport report) implements Possible {}

  /**
   * A new secret has to be issued.
   *
   * @param overlap how long the present one works after the new one is promoted
   * @param isBegun whether an earlier request has begun it, so that it only has to be finished
   */
  record Issue(Duration overlap, boolean isBegun) implements Possible {
    @Override
    public SecretReport report() {
      return SecretReport.issuing();
    }
  }

  /**
   * A secret has to be deleted.
   *
   * @param secretId which one
   * @param successor the version that {@code AWSCURRENT} has to move to before
   */
  record Retire(String secretId, Optional<String> successor) implements Possible {
    @Override
    public SecretReport report() {
      return SecretReport.retired(secretId);
    }
  }
}
