package dev.amend.flow;

import dev.amend.appclient.Violation;
import dev.amend.request.ParsedRequest;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rejects requests that are wrong in themselves. Evaluated again they end the same way, so nothing
 * is recorded and their key stays free for the corrected request.
 */
final class InvalidRequests {

  private InvalidRequests() {}

  /** Answers the invalid requests of a batch. */
  static void reject(Batch batch, Instant now) {
    for (var item : batch.items()) {
      rejection(item, now).ifPresent(result -> batch.answer(item, new Answer.Ended(result)));
    }
  }

  /** Rejects all requests of a batch. */
  static void rejectAll(Batch batch, Violation reason, Instant now) {
    for (var item : batch.items()) {
      var rejected = rejected(item, data(item, List.of(reason)), now);
      batch.answer(item, new Answer.Ended(rejected));
    }
  }

  private static Optional<Result> rejection(BatchItem item, Instant now) {
    return switch (item.parsed()) {
      case ParsedRequest.Valid _ -> Optional.empty();
      case ParsedRequest.Invalid refused ->
          Optional.of(rejected(item, data(item, refused.violations()), now));
      case ParsedRequest.Unreadable unreadable ->
          Optional.of(
              rejected(
                  item, data(item, unreadable.violations()).request(unreadable.redacted()), now));
    };
  }

  private static ResultData data(BatchItem item, List<Violation> violations) {
    return ResultData.of(item.userPoolId(), item.clientId(), Outcome.REJECTED)
        .violations(violations);
  }

  private static Result rejected(BatchItem item, ResultData data, Instant now) {
    return Result.unrecorded(item.origin(), Outcome.REJECTED, data.build(), now);
  }
}
