package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A client's state in the ledger, as read.
 *
 * @param client which client
 * @param fencingToken counts the leases that were taken on the client
 * @param heldUntil when the last lease ends or ended; absent if it was released
 * @param intent an update that an earlier holder may or may not have made, to be confirmed before
 *     anything else is decided for the client
 * @param lastModified the client's {@code LastModifiedDate} after the last update that is known to
 *     have been applied; absent before the first
 */
public record ClientState(
    ClientKey client,
    long fencingToken,
    Optional<Instant> heldUntil,
    Optional<OpenIntent> intent,
    Optional<Instant> lastModified) {

  /** Returns the state of a client that was never held. */
  public static ClientState unknown(ClientKey client) {
    return new ClientState(client, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns whether another invocation holds the client. */
  public boolean isHeldAt(Instant now) {
    return heldUntil.filter(end -> !end.isBefore(now)).isPresent();
  }

  /**
   * An intent that is not closed yet.
   *
   * @param intent what was meant to be done
   * @param recordIds the ledger's own ids of the requests that share it, in order
   * @param end how it ended, if recording this takes several transactions and not all have run
   */
  public record OpenIntent(Intent intent, List<String> recordIds, Optional<Intent.End> end) {

    /** Copies the list. */
    public OpenIntent {
      recordIds = List.copyOf(recordIds);
    }
  }
}
