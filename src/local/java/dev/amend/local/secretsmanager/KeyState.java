package dev.amend.local.secretsmanager;

/** Whether a KMS key can be used. */
public enum KeyState {
  /** The key can be used, as every key can until a test says otherwise. */
  ENABLED,
  /** The key is disabled: EncryptionFailure and DecryptionFailure. */
  DISABLED,
  /** The key policy or IAM doesn't let the caller use the key: AccessDeniedException. */
  DENIED
}
