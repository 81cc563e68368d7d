package dev.amend.request;

import dev.amend.appclient.ClientKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A valid change request for one app client.
 *
 * @param origin who sent it, and how to recognize it when it comes again
 * @param client the app client
 * @param operation what to do
 * @param expect what must be true of the client before; otherwise nothing is written
 * @param mode whether to write the change or only report it
 * @param expiresAt the time after which the request is rejected; empty if it never expires
 */
public record ChangeRequest(
    Origin origin,
    ClientKey client,
    Operation operation,
    Expectation expect,
    Mode mode,
    Optional<Instant> expiresAt) {

  /**
   * Whether the request only asks for a plan.
   *
   * @return true if nothing must be written, neither to the client nor to the ledger
   */
  public boolean isPlan() {
    return mode == Mode.PLAN;
  }
}
