package dev.amend.flow;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.ledger.Completion;
import dev.amend.ledger.Entry;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import dev.amend.result.ResultJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Settles the update that an earlier holder of a client left open, for all its requests. */
final class OpenIntent {

  private final Parts parts;

  OpenIntent(Parts parts) {
    this.parts = parts;
  }

  /**
   * Settles what a lease found open. The earlier lease outlasted any call on the wire, so one look
   * is enough.
   *
   * @return the results that were recorded, none when the update did not happen
   */
  List<Result> settle(Lease lease, Intent intent) {
    var sighting = Sighting.of(intent, lease.client(), parts.clients());
    var results =
        switch (sighting.verdict()) {
          case MISSED -> List.<Result>of();
          case LANDED -> prepared(intent).map(result -> landed(result, sighting)).toList();
          case UNKNOWN ->
              OutcomeUnknown.ends(
                  prepared(intent).toList(),
                  OpenIntent::applies,
                  result -> unknown(result, parts.time().now()));
        };
    var ended = results.stream().map(OpenIntent::entry).toList();
    parts.ledger().complete(lease, new Completion(ended, List.of(), false), parts.time().now());
    return results;
  }

  /** Says of a request that nobody knows what became of it. */
  static Result unknown(Result prepared, Instant now) {
    var violation =
        Violation.general(
            Code.CLIENT_OUTCOME_UNKNOWN,
            "The answer to the update was lost, and the client does not show whether it happened. Read it and decide anew.");
    var data =
        ResultData.of(
                Optional.ofNullable(prepared.data().path("userPoolId").textValue()),
                Optional.ofNullable(prepared.data().path("clientId").textValue()),
                Outcome.CONFLICTED)
            .violations(List.of(violation))
            .build();
    return Result.of(prepared.origin(), Outcome.CONFLICTED, data, now);
  }

  private static Entry entry(Result result) {
    return new Entry(
        Ledger.record(result.origin().key()), result.origin().digest(), ResultJson.record(result));
  }

  private static Result landed(Result prepared, Sighting sighting) {
    return applies(prepared) ? prepared.modifiedAt(sighting.lastModified()) : prepared;
  }

  private static boolean applies(Result prepared) {
    return prepared.outcome() == Outcome.APPLIED;
  }

  /** Reads the prepared results in the requests' order. */
  private Stream<Result> prepared(Intent intent) {
    return parts.ledger().prepared(intent).stream()
        .sorted(Comparator.comparingInt(entry -> intent.records().indexOf(entry.record())))
        .map(entry -> ResultJson.recorded(entry.result()));
  }
}
