package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import java.time.Instant;

/**
 * The right to be the only one that writes to a client.
 *
 * @param client which client
 * @param fencingToken the number of this lease; every ledger write is conditional on it, so that a
 *     holder whose lease has ended can neither complete nor release what another has taken over
 * @param until when the lease ends by itself
 * @param held false until the first write takes the lease: that write is conditional on the client
 *     being as it was read
 */
public record Lease(ClientKey client, long fencingToken, Instant until, boolean held) {

  /** Returns the next lease on a client, which the first write takes. */
  public static Lease after(ClientState state, Instant until) {
    return new Lease(state.client(), state.fencingToken() + 1, until, false);
  }

  /** Returns this lease as one that was taken. */
  public Lease taken() {
    return new Lease(client, fencingToken, until, true);
  }
}
