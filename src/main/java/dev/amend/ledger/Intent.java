package dev.amend.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a call with an effect is meant to do. It is recorded before the call, so that whoever holds
 * the client next can tell whether the call took effect.
 */
public sealed interface Intent {

  /**
   * An update of an app client's settings.
   *
   * @param lastModified the client's {@code LastModifiedDate} as read before the update
   * @param fingerprint for each setting that the update changes, by the service's name, a digest of
   *     the value that it gets
   * @param carriedDigest a digest of the unknown members that the update sends back, empty if there
   *     are none
   */
  record SettingsUpdate(Instant lastModified, Map<String, String> fingerprint, String carriedDigest)
      implements Intent {

    /** Copies the map. */
    public SettingsUpdate {
      fingerprint = Map.copyOf(fingerprint);
    }
  }

  /** A change to an app client's secrets. It has a place of its own beside a settings update. */
  sealed interface SecretChange extends Intent {}

  /**
   * Issues a new secret.
   *
   * @param versionId the version in Secrets Manager that holds its value
   * @param idsBefore the ids of the client's secrets before
   * @param overlap how long the previous secret works after the new one is promoted
   */
  record IssueSecret(String versionId, List<String> idsBefore, Duration overlap)
      implements SecretChange {

    /** Copies the list. */
    public IssueSecret {
      idsBefore = List.copyOf(idsBefore);
    }
  }

  /**
   * Deletes a secret.
   *
   * @param secretId which one
   * @param successor the version that {@code AWSCURRENT} moves to before, if it has to
   */
  record RetireSecret(String secretId, Optional<String> successor) implements SecretChange {}

  /** How the call of an intent ended. */
  sealed interface End {

    /** How an update ended. */
    sealed interface UpdateEnd extends End permits Applied, NotApplied, Unknown {}

    /**
     * The update took effect, or none was needed.
     *
     * @param lastModified the client's {@code LastModifiedDate} since
     */
    record Applied(Instant lastModified) implements UpdateEnd {}

    /** The update had no effect. */
    record NotApplied() implements UpdateEnd {}

    /** Another writer has changed the client since the update, or the client no longer exists. */
    record Unknown() implements UpdateEnd {}

    /**
     * A change to the client's secrets ended, or none was begun.
     *
     * @param known what is known of the client's secrets since
     */
    record SecretsKnown(List<KnownSecret> known) implements End {

      /** Copies the list. */
      public SecretsKnown {
        known = List.copyOf(known);
      }
    }
  }

  /**
   * A client's secret whose value is known to be in Secrets Manager.
   *
   * @param secretId {@code ClientSecretId}
   * @param versionId the version that holds its value
   * @param promotedAt when it was promoted; absent for one that the client had before its first
   *     rotation
   */
  record KnownSecret(String secretId, String versionId, Optional<Instant> promotedAt) {}
}
