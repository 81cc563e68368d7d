package dev.amend.flow;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.flow.lease.Ports;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import dev.amend.time.Backoff;
import dev.amend.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Publishes the results of a batch, in as few calls as fit, and retries while time is left. */
final class ResultPublication {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(450);
  private static final int MAX_ATTEMPTS = 4;

  private final Ports ports;
  private final Deadline deadline;

  ResultPublication(Ports ports, Deadline deadline) {
    this.ports = ports;
    this.deadline = deadline;
  }

  /** Publishes. A request whose result could not be published is retried, to publish it then. */
  void publish(Batch batch) {
    var byItem = new LinkedHashMap<BatchItem, Result>();
    var abandoned = new ArrayList<Result>();
    for (var item : batch.items()) {
      switch (batch.answer(item)) {
        case Answer.Ended(var result) -> byItem.put(item, result);
        case Answer.Retry retry when item.delivery().lastReceive() ->
            abandoned.add(abandoned(item, retry));
        case Answer.Retry _ -> {}
      }
    }
    var results = new ArrayList<>(byItem.values());
    results.addAll(abandoned);
    results.addAll(ofOthers(batch, byItem));
    var failed = attempt(results);
    byItem.forEach(
        (item, result) -> {
          if (failed.contains(result)) {
            batch.answer(
                item,
                new Answer.Retry(
                    Code.SERVICE_UNAVAILABLE, "The result could not be published yet."));
          }
        });
    batch.retryBehindFailures();
  }

  private List<Result> attempt(List<Result> results) {
    if (results.isEmpty()) {
      return results;
    }
    var backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, deadline, ports.time());
    var failed = ports.publisher().publish(results);
    for (var attempt = 1; attempt < MAX_ATTEMPTS && !failed.isEmpty(); attempt++) {
      if (!backoff.pause()) {
        return failed;
      }
      failed = ports.publisher().publish(failed);
    }
    return failed;
  }

  /** Results of other batches; one that is also an answer in this batch is not published twice. */
  private static List<Result> ofOthers(Batch batch, Map<BatchItem, Result> byItem) {
    var ours = byItem.values().stream().map(Result::id).collect(Collectors.<UUID>toSet());
    return batch.alsoConfirmed().stream().filter(result -> !ours.contains(result.id())).toList();
  }

  private Result abandoned(BatchItem item, Answer.Retry retry) {
    var violation =
        Violation.general(
            retry.code(),
            retry.message()
                + " The message moves to the dead-letter queue. Redrive it to try again.");
    var data =
        ResultData.of(item.userPoolId(), item.clientId(), Outcome.ABANDONED)
            .violations(List.of(violation));
    return Result.unrecorded(item.origin(), Outcome.ABANDONED, data.build(), ports.time().now());
  }
}
