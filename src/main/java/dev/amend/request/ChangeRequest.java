package dev.amend.request;

import dev.amend.appclient.Change;
import dev.amend.appclient.ClientKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change request that is well formed: what somebody wants of one app client.
 *
 * @param origin where it comes from
 * @param client which app client
 * @param changes what to change, in order, at least one
 * @param expect what must hold before
 * @param planOnly true for {@code mode: plan}, which goes the same way but writes nothing
 * @param expiresAt after when it is no longer wanted, absent when always
 */
public record ChangeRequest(
    Origin origin,
    ClientKey client,
    List<Change> changes,
    Expectation expect,
    boolean planOnly,
    Optional<Instant> expiresAt) {

  /** Copies the changes. */
  public ChangeRequest {
    changes = List.copyOf(changes);
  }
}
