package dev.amend.request;

import dev.amend.appclient.ClientKey;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** Whether a request is carried out. */
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

    /** The name as it is written in a request, for example {@code plan}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
