package dev.amend.policy.fact;

import java.time.Duration;
import java.util.Locale;

/** What a secret operation would do to the secrets of a client. */
public sealed interface SecretChange {

  /**
   * A rotation that has something to do.
   *
   * @param action what it does now
   * @param maxAge the maximum age of a secret that the request asks for
   * @param overlap how long the request has the previous secret go on working
   */
  record Rotation(Action action, Duration maxAge, Duration overlap) implements SecretChange {}

  /**
   * The deletion of one secret.
   *
   * @param secretId the ID that Cognito gave the secret
   */
  record Retirement(String secretId) implements SecretChange {}

  /** What a rotation does. */
  enum Action {
    /** Issues a new secret. */
    ISSUED,
    /** Deletes the previous secret, whose overlap has ended. */
    RETIRED,
    /** Finishes a rotation that was begun earlier. */
    FINISHED;

    /** Returns the name in facts, for example {@code issued}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
