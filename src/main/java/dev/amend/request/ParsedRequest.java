package dev.amend.request;

import dev.amend.appclient.Violation;
import java.util.List;
import java.util.Optional;

/** What came of reading a delivery. */
public sealed interface ParsedRequest {

  /**
   * A request that can be judged.
   *
   * @param request the request
   */
  record Valid(ChangeRequest request) implements ParsedRequest {}

  /**
   * A request whose members are wrong. Its rejection is recorded under its key.
   *
   * @param origin where it comes from
   * @param userPoolId as it stands in the request, absent when it is no text
   * @param clientId as it stands in the request, absent when it is no text
   * @param mode what it asked for; {@link Mode#APPLY} if it does not say
   * @param violations all that is wrong
   */
  record Invalid(
      Origin origin,
      Optional<String> userPoolId,
      Optional<String> clientId,
      Mode mode,
      List<Violation> violations)
      implements ParsedRequest {

    /**
     * Whether the request only asks for a plan.
     *
     * @return true if nothing must be written
     */
    public boolean isPlan() {
      return mode == Mode.PLAN;
    }
  }

  /**
   * A text that is no request at all, or too large to be one. Nothing of it is recorded.
   *
   * @param origin where it comes from, with the transport's key
   * @param quoted the text, masked and cut
   * @param violation why
   */
  record Unreadable(Origin origin, String quoted, Violation violation) implements ParsedRequest {}
}
