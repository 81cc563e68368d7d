package dev.amend.request;

import dev.amend.appclient.Change;
import java.time.Duration;
import java.util.List;

/** What a request does to its app client. */
public sealed interface Operation {

  /** An operation on a client's secrets, which a request does alone. */
  sealed interface SecretOperation extends Operation {}

  /**
   * Keeps the client's current secret younger than {@code maxAge}. Sent again and again, it issues
   * a new secret when the current one is too old, and deletes the previous one after the overlap.
   *
   * @param maxAge when a secret is due; zero to rotate now
   * @param overlap how long the previous secret works after its successor was promoted; less than
   *     {@code maxAge} unless that is zero
   */
  record RotateSecret(Duration maxAge, Duration overlap) implements SecretOperation {}

  /**
   * Deletes one secret now, for emergencies.
   *
   * @param secretId {@code ClientSecretId}
   */
  record RetireSecret(String secretId) implements SecretOperation {}

  /**
   * Changes settings.
   *
   * @param changes in the order in which they apply, at least one
   */
  record ChangeSettings(List<Change> changes) implements Operation {

    /**
     * Copies the changes.
     *
     * @throws IllegalArgumentException if there are none
     */
    public ChangeSettings {
      changes = List.copyOf(changes);
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("A request has at least one change");
      }
    }
  }
}
