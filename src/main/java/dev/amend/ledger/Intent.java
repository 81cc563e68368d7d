package dev.amend.ledger;

import java.time.Instant;
import java.util.Map;

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

  /** How the call of an intent ended. */
  sealed interface End {

    /**
     * The call took effect, or none was needed.
     *
     * @param lastModified the client's {@code LastModifiedDate} since
     */
    record Applied(Instant lastModified) implements End {}

    /** The call had no effect. */
    record NotApplied() implements End {}

    /** Another writer has changed the client since, or it no longer exists. */
    record Unknown() implements End {}
  }
}
