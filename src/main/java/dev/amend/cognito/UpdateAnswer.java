package dev.amend.cognito;

import java.time.Instant;
import java.util.List;

/** What came of an Update. */
public sealed interface UpdateAnswer
    permits UpdateAnswer.Updated, UpdateAnswer.Unconfirmed, Refused, Busy {

  /**
   * The service applied the update.
   *
   * @param lastModified the client's new {@code LastModifiedDate}
   * @param changedMembers names of members unknown to this build that the answer shows otherwise
   *     than they were sent, sorted
   */
  record Updated(Instant lastModified, List<String> changedMembers) implements UpdateAnswer {

    /** Copies the list. */
    public Updated {
      changedMembers = List.copyOf(changedMembers);
    }
  }

  /**
   * The update may have been applied, or may still be: its answer was lost, late, or an internal
   * error of the service.
   *
   * @param reason how the call failed
   */
  record Unconfirmed(String reason) implements UpdateAnswer {}
}
