package dev.amend.local.cognito;

import java.time.Instant;

/**
 * A client secret.
 *
 * @param id {@code <client ID>--<milliseconds since 1970>}
 * @param value what a client authenticates with
 * @param created when it was created
 */
record ClientSecret(String id, String value, Instant created) {
  /** Leaves the value out. */
  @Override
  public String toString() {
    return id;
  }
}
