package dev.amend.service;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.Code;
import java.time.Instant;
import java.util.List;

/** What came of a call to Cognito. */
public sealed interface ServiceAnswer {

  /** What came of a Describe. */
  sealed interface ToDescribe extends ServiceAnswer permits Described, Refused, Busy {}

  /** What came of an Update. */
  sealed interface ToUpdate extends ServiceAnswer permits Updated, Unconfirmed, Refused, Busy {}

  /** What came of listing a client's secrets. */
  sealed interface ToListSecrets extends ServiceAnswer permits SecretsListed, Refused, Busy {}

  /**
   * Cognito showed the client.
   *
   * @param client the client, without its secret
   */
  record Described(AppClient client) implements ToDescribe {}

  /**
   * Cognito applied the update.
   *
   * @param lastModified the client's new {@code LastModifiedDate}
   * @param changedMembers names of members unknown to this build that the answer shows otherwise
   *     than they were sent, sorted
   */
  record Updated(Instant lastModified, List<String> changedMembers) implements ToUpdate {

    /** Copies the list. */
    public Updated {
      changedMembers = List.copyOf(changedMembers);
    }
  }

  /**
   * The call may have had its effect, or may still have it: its answer was lost, late, or an
   * internal error of the service.
   *
   * @param reason how the call failed
   */
  record Unconfirmed(String reason) implements ToUpdate {}

  /**
   * Cognito listed the secrets, without their values.
   *
   * @param ids at most two; none for a public client
   */
  record SecretsListed(List<String> ids) implements ToListSecrets {

    /** Copies the list. */
    public SecretsListed {
      ids = List.copyOf(ids);
    }
  }

  /**
   * Cognito refused the call, and would refuse it again. It had no effect.
   *
   * @param code {@code client.not-found}, {@code service.forbidden} or {@code service.rejected}
   * @param reason the service's own error code and message
   */
  record Refused(Code code, String reason) implements ToDescribe, ToUpdate, ToListSecrets {}

  /**
   * Cognito did not carry out the call for a transient reason. It had no effect.
   *
   * @param code {@code service.throttled}, {@code service.unavailable} or {@code
   *     service.concurrent-modification}
   * @param reason the service's own error code, or how the call failed
   */
  record Busy(Code code, String reason) implements ToDescribe, ToUpdate, ToListSecrets {

    /** Returns the reason as a sentence. */
    public String message() {
      return switch (code) {
        case SERVICE_THROTTLED -> "Cognito is throttling requests: %s.".formatted(reason);
        case SERVICE_CONCURRENT_MODIFICATION ->
            "Cognito is processing another update: %s.".formatted(reason);
        default -> "Cognito is unavailable: %s.".formatted(reason);
      };
    }
  }
}
