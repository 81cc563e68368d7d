package dev.amend.local.cognito;

/** The secrets of a client that a test seeds. */
public enum SeededSecrets {
  /** A public client. */
  NONE,
  /** One secret, which Describe shows. */
  ONE,
  /** Two secrets; Describe shows the original, older one. */
  TWO,
  /** One secret, added before the original one was deleted: Describe shows none. */
  ORIGINAL_DELETED,
  /** Two secrets, the newer of which is in Secrets Manager: Describe shows its ARN. */
  MANAGED
}
