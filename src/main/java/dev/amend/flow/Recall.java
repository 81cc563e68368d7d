package dev.amend.flow;

import dev.amend.appclient.Code;
import dev.amend.appclient.Violation;
import dev.amend.ledger.Binding;
import dev.amend.ledger.Holding;
import dev.amend.ledger.LedgerUnavailableException;
import dev.amend.request.ParsedRequest;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import dev.amend.result.ResultJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers what needs no look at any client: what cannot be read, what is wrong in itself, and what
 * has ended before. Used once.
 */
final class Recall {

  private final Parts parts;

  /** Each is made once, so that what is published is what was recorded, to the millisecond. */
  private final Map<Item, Optional<Result>> rejections = new HashMap<>();

  Recall(Parts parts) {
    this.parts = parts;
  }

  /** Answers what it can, and binds the keys of the rest to their contents. */
  void answerWhatIsKnown(Batch batch) {
    for (var item : batch.unanswered()) {
      if (!item.isBound()) {
        rejection(item).ifPresent(result -> batch.answer(item, new Answer.Ended(result)));
      }
    }
    var bound = batch.unanswered().stream().filter(Item::isBound).toList();
    while (!bound.isEmpty()) {
      bound = bind(batch, bound).stream().flatMap(item -> batch.successor(item).stream()).toList();
    }
  }

  /** Binds requests with distinct keys; returns those whose key stands for something else. */
  private List<Item> bind(Batch batch, List<Item> items) {
    try {
      var holdings =
          parts.ledger().bind(items.stream().map(this::binding).toList(), parts.time().now());
      var reused = new ArrayList<Item>();
      for (var index = 0; index < items.size(); index++) {
        recall(batch, items.get(index), holdings.get(index));
        if (holdings.get(index) instanceof Holding.Reused) {
          reused.add(items.get(index));
        }
      }
      return reused;
    } catch (LedgerUnavailableException e) {
      var message = "The ledger is not available: " + e.getMessage() + ".";
      var answer = new Answer.HandedBack(Code.SERVICE_UNAVAILABLE, message);
      items.forEach(
          item -> {
            batch.answer(item, answer);
            // Whose key it is, nobody knows now.
            batch.repeatsOf(item).forEach(repeat -> batch.answer(repeat, answer));
          });
      return List.of();
    }
  }

  /** Answers what repeats an earlier request of the same batch. */
  void answerRepeats(Batch batch) {
    for (var item : batch.items()) {
      var earlier = batch.repeated(item);
      if (earlier.isPresent() && batch.answerOf(item).isEmpty()) {
        batch.answer(
            item, repeat(item, earlier.get(), batch.answerOf(earlier.get()).orElseThrow()));
      }
    }
  }

  private Answer repeat(Item item, Item earlier, Answer answer) {
    if (!earlier.origin().digest().equals(item.origin().digest())) {
      return new Answer.Ended(rejection(item).orElseGet(() -> reused(item)));
    }
    return answer instanceof Answer.Ended ended
        ? new Answer.Ended(ended.result().replayedTo(item.origin()))
        : answer;
  }

  private void recall(Batch batch, Item item, Holding holding) {
    switch (holding) {
      case Holding.Ended ended ->
          batch.answer(
              item,
              new Answer.Ended(ResultJson.recorded(ended.result()).replayedTo(item.origin())));
      case Holding.Reused reused ->
          batch.answer(item, new Answer.Ended(rejection(item).orElseGet(() -> reused(item))));
      case Holding.Open open -> {
        rejection(item).ifPresent(result -> batch.answer(item, new Answer.Ended(result)));
        item.task().ifPresent(batch::seenBefore);
      }
      case Holding.Fresh fresh ->
          rejection(item).ifPresent(result -> batch.answer(item, new Answer.Ended(result)));
    }
  }

  private Binding binding(Item item) {
    return new Binding(
        item.origin().key(), item.origin().digest(), rejection(item).map(ResultJson::record));
  }

  /** The result of a request that is wrong in itself; empty for one that can be judged. */
  private Optional<Result> rejection(Item item) {
    return rejections.computeIfAbsent(item, this::reject);
  }

  private Optional<Result> reject(Item item) {
    return switch (item.reading()) {
      case ParsedRequest.Valid accepted -> Optional.empty();
      case ParsedRequest.Invalid refused ->
          Optional.of(
              rejected(
                  item,
                  ResultData.of(refused.userPoolId(), refused.clientId(), Outcome.REJECTED)
                      .violations(refused.violations())));
      case ParsedRequest.Unreadable unreadable ->
          Optional.of(
              rejected(
                  item,
                  ResultData.of(Optional.empty(), Optional.empty(), Outcome.REJECTED)
                      .violations(unreadable.violations())
                      .request(unreadable.redacted())));
    };
  }

  private Result reused(Item item) {
    var violation =
        Violation.at(
            Code.IDEMPOTENCY_KEY_REUSED,
            "/idempotencyKey",
            "The key stands for another request already. Give every new wish a new key.");
    var client = item.task().orElseThrow().request().client();
    return rejected(item, ResultData.of(client, Outcome.REJECTED).violations(List.of(violation)));
  }

  private Result rejected(Item item, ResultData data) {
    return Result.of(item.origin(), Outcome.REJECTED, data.build(), parts.time().now());
  }
}
