package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import java.time.Instant;

/**
 * The right to be the only one that writes to a client.
 *
 * @param client which client
 * @param fencingToken the number of this lease; every ledger write is conditional on it, so that a
 *     holder whose lease has ended can neither complete nor release what another has taken over
 * @param write the number of the next write under this lease; a write fails once one with a higher
 *     number has taken effect, so that a write that was given up can't land after its successor
 * @param until when the lease ends by itself
 * @param held false until the first write takes the lease: that write is conditional on the client
 *     being as it was read
 */
public record Lease(ClientKey client, long fencingToken, long write, Instant until, boolean held) {

  /** Returns the next lease on a client, which the first write takes. */
  public static Lease after(ClientState state, Instant until) {
    return new Lease(state.client(), state.fencingToken() + 1, 0, until, false);
  }

  /** Returns this lease as one that was taken. */
  public Lease taken() {
    return new Lease(client, fencingToken, write, until, true);
  }

  /** Returns this lease for the next write. */
  public Lease forNextWrite() {
    return new Lease(client, fencingToken, write + 1, until, held);
  }
}
