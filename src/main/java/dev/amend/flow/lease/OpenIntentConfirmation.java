package dev.amend.flow.lease;

import dev.amend.appclient.Code;
import dev.amend.ledger.ClientState;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Intent.SettingsUpdate;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.service.ServiceAnswer.Busy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Confirms an update that an earlier invocation left open, and records the outcome of all its
 * requests.
 */
public final class OpenIntentConfirmation {

  private final Ports ports;
  private final LeasedClient client;

  /**
   * Creates a confirmation.
   *
   * @param client not held yet; its last lease outlasted every call that could still take effect,
   *     so one Describe is enough
   */
  public OpenIntentConfirmation(Ports ports, LeasedClient client) {
    this.ports = ports;
    this.client = client;
  }

  /**
   * Confirms the open intent of a client.
   *
   * @param state the client as the ledger shows it
   * @param confirmed gets the results that are recorded, none if the update was not applied
   * @return why Cognito could not tell whether the update was applied, if it couldn't
   */
  public Optional<Busy> confirm(ClientState state, List<Result> confirmed) {
    var open = state.intent().orElseThrow();
    var requests = client.takeOver(open);
    return switch (confirmation(open)) {
      case Confirmation.Unanswered(var busy) -> Optional.of(busy);
      case Confirmation.Ended(var end) -> {
        confirmed.addAll(record(requests, end));
        yield Optional.empty();
      }
    };
  }

  private Confirmation confirmation(OpenIntent<SettingsUpdate> open) {
    return open.end()
        .<Confirmation>map(Confirmation.Ended::new)
        .orElseGet(() -> Confirmation.of(open.intent(), client));
  }

  private static List<PreparedRequest> applied(
      List<PreparedRequest> requests, Instant lastModified) {
    return requests.stream()
        .map(
            request ->
                isPart(request)
                    ? request.with(request.result().appliedAt(lastModified, List.of()))
                    : request)
        .toList();
  }

  private List<PreparedRequest> unknown(List<PreparedRequest> requests) {
    var now = ports.time().now();
    return UnconfirmedUpdate.ends(
        requests,
        OpenIntentConfirmation::isPart,
        request -> request.with(UnconfirmedUpdate.unknown(request.result(), now)));
  }

  private static boolean isPart(PreparedRequest request) {
    return request.result().outcome() == Outcome.APPLIED || isUnknown(request.result());
  }

  private static boolean isUnknown(Result result) {
    return result.codes().contains(Code.CLIENT_OUTCOME_UNKNOWN.toString());
  }

  /** Records the results that aren't recorded yet, and frees the keys of the other requests. */
  private List<Result> record(List<PreparedRequest> requests, Intent.End.UpdateEnd end) {
    var ended =
        switch (end) {
          case Intent.End.Applied(var lastModified) -> applied(requests, lastModified);
          case Intent.End.NotApplied _ -> List.<PreparedRequest>of();
          case Intent.End.Unknown _ -> unknown(requests);
        };
    var results =
        ended.stream()
            .filter(request -> !request.isRecorded())
            .map(PreparedRequest::result)
            .toList();
    client.complete(results, end, true);
    return results;
  }
}
