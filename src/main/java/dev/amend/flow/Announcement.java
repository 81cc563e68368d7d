package dev.amend.flow;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.request.ParsedRequest;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Publishes what came of a batch, in as few calls as fit, trying again while time is left. */
final class Announcement {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(450);
  private static final int TRIES = 4;

  private final Parts parts;

  Announcement(Parts parts) {
    this.parts = parts;
  }

  /**
   * Publishes; what could not be published is handed back, to be published again when it comes
   * again.
   */
  void publish(Batch batch, Deadline deadline) {
    var byItem = new LinkedHashMap<Item, Result>();
    var abandoned = new ArrayList<Result>();
    for (var item : batch.items()) {
      switch (batch.answerOf(item).orElseThrow()) {
        case Answer.Ended ended -> byItem.put(item, ended.result());
        case Answer.HandedBack back -> {
          if (item.delivery().lastReceive()) {
            abandoned.add(abandoned(item, back));
          }
        }
      }
    }
    var results = new ArrayList<>(byItem.values());
    results.addAll(abandoned);
    results.addAll(ofOthers(batch, byItem));
    var failed = tryToPublish(results, deadline);
    byItem.forEach(
        (item, result) -> {
          if (failed.contains(result)) {
            batch.answer(
                item,
                new Answer.HandedBack(
                    Code.SERVICE_UNAVAILABLE, "The result could not be published yet."));
          }
        });
    batch.holdBackAfterFailures();
  }

  private List<Result> tryToPublish(List<Result> results, Deadline deadline) {
    if (results.isEmpty()) {
      return results;
    }
    var pace = new Pace(FIRST_PAUSE, LONGEST_PAUSE, deadline, parts.time());
    var failed = parts.publisher().publish(results);
    for (var attempt = 1; attempt < TRIES && !failed.isEmpty() && pace.pause(); attempt++) {
      failed = parts.publisher().publish(failed);
    }
    return failed;
  }

  /** Results of other batches; what is also an answer in this one is not published twice. */
  private static List<Result> ofOthers(Batch batch, Map<Item, Result> byItem) {
    Set<UUID> ours = byItem.values().stream().map(Result::id).collect(Collectors.toSet());
    return batch.alsoSettled().stream().filter(result -> !ours.contains(result.id())).toList();
  }

  private Result abandoned(Item item, Answer.HandedBack back) {
    var data =
        data(item.reading())
            .violations(
                List.of(
                    Violation.general(
                        back.code(),
                        back.message()
                            + " The message goes to the dead-letter queue; move it back to try again.")))
            .build();
    return Result.of(item.origin(), Outcome.ABANDONED, data, parts.time().now());
  }

  private static ResultData data(ParsedRequest reading) {
    return switch (reading) {
      case ParsedRequest.Valid accepted ->
          ResultData.of(accepted.request().client(), Outcome.ABANDONED);
      case ParsedRequest.Invalid refused ->
          ResultData.of(refused.userPoolId(), refused.clientId(), Outcome.ABANDONED);
      case ParsedRequest.Unreadable unreadable ->
          ResultData.of(Optional.empty(), Optional.empty(), Outcome.ABANDONED);
    };
  }
}
