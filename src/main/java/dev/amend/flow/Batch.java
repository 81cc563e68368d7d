package dev.amend.flow;

import dev.amend.request.Delivery;
import dev.amend.request.reader.RequestReader;
import dev.amend.result.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** The requests of one invocation and their answers so far. */
final class Batch {

  private final List<BatchItem> items;
  private final Map<BatchItem, Answer> answers = new HashMap<>();
  private final List<Result> confirmed = new ArrayList<>();

  private Batch(List<BatchItem> items) {
    this.items = items;
  }

  /** Reads the deliveries of an invocation. */
  static Batch read(List<Delivery> deliveries, RequestReader reader) {
    return new Batch(
        IntStream.range(0, deliveries.size())
            .mapToObj(
                position -> {
                  var delivery = deliveries.get(position);
                  return new BatchItem(position, delivery, reader.read(delivery));
                })
            .toList());
  }

  List<BatchItem> items() {
    return items;
  }

  List<BatchItem> unanswered() {
    return items.stream().filter(item -> !answers.containsKey(item)).toList();
  }

  void answer(BatchItem item, Answer answer) {
    answers.put(item, answer);
  }

  /** Adds results of other invocations' requests that this one has confirmed and recorded. */
  void alsoConfirmed(List<Result> results) {
    confirmed.addAll(results);
  }

  List<Result> alsoConfirmed() {
    return confirmed;
  }

  /** Retries everything behind a failure in its lane, whatever its answer is. */
  void retryBehindFailures() {
    var failed = new HashMap<String, Answer.Retry>();
    for (var item : items) {
      var before = failed.get(item.lane());
      if (before != null) {
        var message = "An earlier request in the same order failed and will be retried first.";
        answers.put(item, new Answer.Retry(before.code(), message));
      } else if (answers.get(item) instanceof Answer.Retry retry) {
        failed.put(item.lane(), retry);
      }
    }
  }

  /** Returns the answers in the order of the requests, once all are there. */
  SequencedMap<BatchItem, Answer> answers() {
    var ordered = new LinkedHashMap<BatchItem, Answer>();
    items.forEach(item -> ordered.put(item, answer(item)));
    return ordered;
  }

  Answer answer(BatchItem item) {
    var answer = answers.get(item);
    if (answer == null) {
      throw new IllegalStateException("A request has no answer");
    }
    return answer;
  }
}
