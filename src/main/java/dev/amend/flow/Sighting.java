package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Fingerprint;
import dev.amend.cognito.AppClients;
import dev.amend.cognito.ServiceRefusedException;
import dev.amend.ledger.Intent;
import java.time.Instant;

/**
 * What a fresh look at a client tells of an update whose answer nobody has.
 *
 * @param verdict whether it has happened
 * @param lastModified when the client was last changed; meaningless when nobody can know
 */
record Sighting(Verdict verdict, Instant lastModified) {

  /** Whether an update has happened. */
  enum Verdict {
    /** Every value that the intent names is as it was to be. */
    LANDED,
    /** The client is as it was before. */
    MISSED,
    /** Somebody else wrote too, or the client is gone, and nobody can know. */
    UNKNOWN
  }

  /**
   * Looks.
   *
   * @throws NotNowException if the service refuses to show the client for another reason than that
   *     it is gone
   */
  static Sighting of(Intent intent, ClientKey key, AppClients clients) {
    try {
      return of(intent, clients.describe(key));
    } catch (ServiceRefusedException e) {
      if (e.code() == Code.CLIENT_NOT_FOUND) {
        return new Sighting(Verdict.UNKNOWN, intent.lastModified());
      }
      throw new NotNowException(
          Code.SERVICE_UNAVAILABLE, "An earlier update has to be settled first: " + e.reason());
    }
  }

  private static Sighting of(Intent intent, AppClient client) {
    if (Fingerprint.matches(intent.values(), client.settings())) {
      return new Sighting(Verdict.LANDED, client.lastModified());
    }
    return client.lastModified().equals(intent.lastModified())
        ? new Sighting(Verdict.MISSED, client.lastModified())
        : new Sighting(Verdict.UNKNOWN, client.lastModified());
  }
}
