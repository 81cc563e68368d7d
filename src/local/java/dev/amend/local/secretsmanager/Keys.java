package dev.amend.local.secretsmanager;

import dev.amend.local.standin.ServiceException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The KMS keys. Every key exists and can be used, unless a test says otherwise. */
final class Keys {

  /** The alias of the key that is used where a request names none (API reference, CreateSecret). */
  static final String DEFAULT = "alias/aws/secretsmanager";

  private static final Pattern VALID =
      Pattern.compile(
          "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|mrk-[0-9a-f]{32}"
              + "|alias/[\\w/-]+|arn:aws:kms:[\\w-]+:\\d{12}:(key|alias)/[\\w/-]+");

  private final Map<String, KeyState> states = new ConcurrentHashMap<>();

  void set(String keyId, KeyState state) {
    states.put(keyId, state);
  }

  /**
   * Encrypts with a key.
   *
   * @param keyId the key; empty for the default
   * @throws ServiceException if that fails
   */
  void encrypt(Optional<String> keyId) {
    if (keyId.filter(id -> !VALID.matcher(id).matches()).isPresent()) {
      throw SecretsManagerFaults.encryptionFailure();
    }
    require(keyId, SecretsManagerFaults.encryptionFailure());
  }

  /**
   * Decrypts with a key.
   *
   * @param keyId the key; empty for the default
   * @throws ServiceException if that fails
   */
  void decrypt(Optional<String> keyId) {
    require(keyId, SecretsManagerFaults.decryptionFailure());
  }

  private void require(Optional<String> keyId, ServiceException ifDisabled) {
    switch (states.getOrDefault(keyId.orElse(DEFAULT), KeyState.ENABLED)) {
      case ENABLED -> {}
      case DISABLED -> throw ifDisabled;
      case DENIED -> throw SecretsManagerFaults.keyDenied();
    }
  }
}
