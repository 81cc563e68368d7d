package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import java.time.Instant;
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
}
