package dev.amend.flow.lease;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Decides how requests end when their update can't be confirmed. */
public final class UnconfirmedUpdate {

  private UnconfirmedUpdate() {}

  /**
   * Ends the update's own requests as unknown. Requests before the first of them keep their
   * results, because nothing unknown preceded them. Requests behind it that have no part in the
   * update are left out: they must be evaluated again.
   *
   * @param requests in order
   * @param applies whether a request has a part in the update
   * @param unknown ends a request as unknown
   */
  public static <T> List<T> ends(List<T> requests, Predicate<T> applies, UnaryOperator<T> unknown) {
    var ended = new ArrayList<T>();
    var isUnknown = false;
    for (var request : requests) {
      if (applies.test(request)) {
        ended.add(unknown.apply(request));
        isUnknown = true;
      } else if (!isUnknown) {
        ended.add(request);
      }
    }
    return ended;
  }

  /** Returns the result of a request whose update can't be confirmed. */
  public static Result unknown(Result prepared, Instant now) {
    var violation =
        Violation.general(
            Code.CLIENT_OUTCOME_UNKNOWN,
            "The answer to the update was lost, and the client doesn't show whether it was applied. Read the client and decide whether to send a new request.");
    var data =
        ResultData.of(prepared.userPoolId(), prepared.clientId(), Outcome.CONFLICTED)
            .violations(List.of(violation));
    return Result.of(prepared.origin(), Outcome.CONFLICTED, data.build(), now);
  }
}
