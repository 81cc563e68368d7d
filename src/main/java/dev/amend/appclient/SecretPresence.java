package dev.amend.appclient;

/** Answers whether an app client has a secret, when a rule asks. */
@FunctionalInterface
public interface SecretPresence {

  /**
   * Tells whether the client has a secret.
   *
   * @return {@link Answer#UNKNOWN} where Amend is not permitted to find out
   */
  Answer ask();

  /** What is known of a client's secret. */
  enum Answer {
    /** It has one. */
    PRESENT,
    /** It is a public client. */
    ABSENT,
    /** Nobody told; the service judges. */
    UNKNOWN
  }
}
