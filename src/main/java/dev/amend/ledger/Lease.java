package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import java.util.Optional;

/**
 * The right to be the only one that writes to a client and to its requests' records.
 *
 * @param client which client
 * @param owner who holds it: one turn of one invocation
 * @param generation counts holders; every write to the ledger is conditional on it, so that a
 *     holder that was overtaken can neither complete nor release what another has taken over
 * @param intent an update that an earlier holder may or may not have made, to be settled before
 *     anything else
 */
public record Lease(ClientKey client, String owner, long generation, Optional<Intent> intent) {}
