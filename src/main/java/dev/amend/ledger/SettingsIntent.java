package dev.amend.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * An update of an app client's settings.
 *
 * @param lastModified the client's {@code LastModifiedDate} as read before the update
 * @param fingerprint for each setting that the update changes, by the service's name, a digest of
 *     the value that it gets
 * @param carriedDigest a digest of the unknown members that the update sends back, empty if there
 *     are none
 */
public record SettingsIntent(
    Instant lastModified, Map<String, String> fingerprint, String carriedDigest) implements Intent {

  /** Copies the map. */
  public SettingsIntent {
    fingerprint = Map.copyOf(fingerprint);
  }
}
