package dev.amend.request;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A valid change request for one app client.
 *
 * @param origin where it comes from, and what identifies it if it is sent again
 * @param producer who sent it
 * @param idempotencyKey its own idempotency key; empty if it uses the transport's
 * @param client the app client
 * @param operation what to do
 * @param expect what must be true of the client before the change; otherwise nothing is written
 * @param mode whether to make the change or only report it
 * @param expiresAt the time after which the request is rejected; empty if it never expires
 * @param approval who has approved it; empty if it doesn't say
 */
public record ChangeRequest(
    Origin origin,
    Producer producer,
    Optional<String> idempotencyKey,
    ClientKey client,
    Operation operation,
    Expectation expect,
    Mode mode,
    Optional<Instant> expiresAt,
    Optional<Approval> approval) {

  /** Tells whether the request is only a plan, which changes neither client nor ledger. */
  public boolean isPlan() {
    return mode == Mode.PLAN;
  }

  /** Returns what is wrong with the request if it has expired. */
  public Optional<Violation> expired(Instant now) {
    return expiresAt
        .filter(end -> end.isBefore(now))
        .map(
            _ ->
                Violation.at(
                    Code.REQUEST_EXPIRED,
                    "/expiresAt",
                    "The request has expired. Send a new request if the change is still needed."));
  }

  /** Whether to make a change or only report it. */
  public enum Mode {
    /** Change the client. */
    APPLY,
    /** Report what would change. A plan neither reads nor writes the ledger. */
    PLAN;

    /**
     * Finds a mode by its name in a request.
     *
     * @param name {@code apply} or {@code plan}
     * @return empty for any other name
     */
    public static Optional<Mode> named(String name) {
      return Stream.of(values()).filter(mode -> mode.toString().equals(name)).findFirst();
    }

    /** Returns the name as a request has it, for example {@code plan}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
