package dev.amend.flow;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.service.ServiceAnswer.Refused;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether the service accepts members that this build does not know. If it refuses an
 * update that carries some, one update of the client exactly as Describe showed it tells whether
 * they are the reason.
 */
final class CarriedMembersCheck {

  private boolean accepted;
  private Optional<RefusedUpdate> refused = Optional.empty();

  /** Returns whether the refusal of an update may be due to carried members. */
  boolean suspects(UpdatePlan plan, Refused answer) {
    var mayBeTheReason =
        !accepted
            && answer.code() == Code.SERVICE_REJECTED
            && !plan.client().carriedMembers().names().isEmpty();
    if (mayBeTheReason) {
      refused = Optional.of(new RefusedUpdate(plan.applied(), answer));
    }
    return mayBeTheReason;
  }

  /** Returns whether the client must be updated as it is before anything else. */
  boolean mustBeChecked() {
    return refused.isPresent();
  }

  /** Learns that the service accepts the client as it is: so the refusal was due to a request. */
  void areAccepted(RefusedRequestSearch search) {
    accepted = true;
    refused.ifPresent(update -> search.refused(update.contributors(), update.answer()));
    refused = Optional.empty();
  }

  /** Warns about members that came back otherwise than they were sent. */
  static List<Violation> warnings(List<String> changedMembers) {
    return changedMembers.stream()
        .map(
            member ->
                Violation.at(
                    Code.CLIENT_UNKNOWN_SETTING_CHANGED,
                    member,
                    "The update changed %s, which this version of Amend does not know. Check it, and update Amend."
                        .formatted(member)))
        .toList();
  }

  private record RefusedUpdate(List<Decision> contributors, Refused answer) {}
}
