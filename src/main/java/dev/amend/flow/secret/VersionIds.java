package dev.amend.flow.secret;

import dev.amend.appclient.ClientKey;
import dev.amend.codec.Sha256;
import dev.amend.ledger.ClientState.SecretState;
import dev.amend.ledger.Intent.KnownSecret;
import dev.amend.service.ServiceAnswer.StoredSecret;
import java.util.Optional;

/**
 * The ids of versions in Secrets Manager: {@code ClientRequestToken}s of 64 hexadecimal digits that
 * a later attempt derives again.
 */
final class VersionIds {

  private VersionIds() {}

  /**
   * Returns the version that a request's new value gets.
   *
   * @param key the request's idempotency key
   * @param stored what is stored; a version that is {@code AWSPENDING} is taken up
   */
  static String issued(ClientKey client, String key, Optional<StoredSecret> stored) {
    var id = id(client, key);
    return stored
        .flatMap(StoredSecret::pending)
        .orElseGet(() -> isStored(id, stored) ? next(id, stored) : id);
  }

  /** Returns the version that holds the value that a secret had before its first rotation. */
  static String takenOver(ClientKey client, String secretId) {
    return id(client, "taken over " + secretId);
  }

  /**
   * Returns which version holds a secret's value, if that is known. Until the first rotation is
   * done, the ledger doesn't know of a value that was taken over.
   */
  static Optional<KnownSecret> known(
      ClientKey client, SecretState state, String secretId, Optional<StoredSecret> stored) {
    return state
        .known(secretId)
        .or(
            () ->
                Optional.of(takenOver(client, secretId))
                    .filter(version -> isStored(version, stored))
                    .map(version -> new KnownSecret(secretId, version, Optional.empty())));
  }

  /** Returns another version for a key that was used for an earlier rotation. */
  static String next(String versionId, Optional<StoredSecret> stored) {
    return Sha256.hex(versionId + " " + stored.flatMap(StoredSecret::current).orElse(""));
  }

  static boolean isStored(String versionId, Optional<StoredSecret> stored) {
    return stored.filter(secret -> secret.versions().contains(versionId)).isPresent();
  }

  private static String id(ClientKey client, String text) {
    return Sha256.hex(client + " " + text);
  }
}
