package dev.amend.request;

import dev.amend.appclient.Violation;
import dev.amend.request.ChangeRequest.Mode;
import java.util.List;
import java.util.Optional;

/** A delivery that {@link RequestReader} has read. */
public sealed interface ParsedRequest {

  /**
   * A valid request.
   *
   * @param request the request
   */
  record Valid(ChangeRequest request) implements ParsedRequest {}

  /**
   * A JSON object in which members are wrong or missing.
   *
   * @param origin where it comes from; the digest is that of its text
   * @param userPoolId as the request has it; empty if it isn't a string that can be shown
   * @param clientId as the request has it; empty if it isn't a string that can be shown
   * @param mode as the request has it; {@link Mode#APPLY} if it is missing or wrong
   * @param violations everything that is wrong, at least one
   */
  record Invalid(
      Origin origin,
      Optional<String> userPoolId,
      Optional<String> clientId,
      Mode mode,
      List<Violation> violations)
      implements ParsedRequest {

    /** Copies the violations. */
    public Invalid {
      violations = List.copyOf(violations);
    }

    /** Tells whether the request is only a plan, which the ledger doesn't record. */
    public boolean isPlan() {
      return mode == Mode.PLAN;
    }
  }

  /**
   * A text that isn't one JSON object, or is too large.
   *
   * @param origin where it comes from, with the transport's key
   * @param redacted the text in a form that can be shown: without secrets, and truncated
   * @param violations why it can't be read, at least one
   */
  record Unreadable(Origin origin, String redacted, List<Violation> violations)
      implements ParsedRequest {

    /** Copies the violations. */
    public Unreadable {
      violations = List.copyOf(violations);
    }
  }
}
