package dev.amend.appclient;

/** Finds out whether an app client has a secret, if a rule depends on it. */
@FunctionalInterface
public interface SecretPresence {

  Answer ask();

  /** Whether a client has a secret. */
  enum Answer {
    /** It has one or more. */
    PRESENT,
    /** It doesn't have one: it is a public client. */
    ABSENT,
    /** Amend isn't permitted to find out, so Cognito decides. */
    UNKNOWN
  }
}
