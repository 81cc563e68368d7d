package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.SecretPresence;
import java.util.Optional;

/**
 * What is known of a client's secret during an evaluation, and whether a rule needed to know more.
 */
final class SecretLookup implements SecretPresence {

  private final Optional<Answer> known;
  private boolean isMissing;

  /**
   * Creates a lookup.
   *
   * @param client if Describe showed a secret, there is one
   * @param listed what an earlier look at the client's secrets found; empty before the first
   */
  SecretLookup(AppClient client, Optional<Answer> listed) {
    this.known = client.hasSecret() ? Optional.of(Answer.PRESENT) : listed;
  }

  @Override
  public Answer ask() {
    isMissing |= known.isEmpty();
    return known.orElse(Answer.UNKNOWN);
  }

  /** Returns whether a rule asked for what isn't known yet. */
  boolean isMissing() {
    return isMissing;
  }
}
