package dev.amend.flow;

import dev.amend.request.Delivery;
import dev.amend.request.reader.RequestReader;
import dev.amend.result.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The deliveries of one invocation and what has been answered so far. */
final class Batch {

  private final List<Item> items;
  private final Map<Integer, Integer> repeats;
  private final Map<Integer, Answer> answers = new HashMap<>();
  private final Set<Task> seenBefore = new HashSet<>();
  private final List<Result> settled = new ArrayList<>();

  Batch(List<Delivery> deliveries) {
    this.items =
        IntStream.range(0, deliveries.size())
            .mapToObj(
                position ->
                    new Item(
                        position,
                        deliveries.get(position),
                        RequestReader.read(deliveries.get(position))))
            .toList();
    this.repeats = repeats(items);
  }

  List<Item> items() {
    return items;
  }

  /** Lists what has no answer yet and is no repeat of an earlier request of the batch. */
  List<Item> unanswered() {
    return items.stream()
        .filter(item -> !answers.containsKey(item.position()))
        .filter(item -> !repeats.containsKey(item.position()))
        .toList();
  }

  /** Lists the requests that are to be judged. */
  List<Task> open() {
    return unanswered().stream().flatMap(item -> item.task().stream()).toList();
  }

  /** Finds the earlier request that an item repeats. */
  Optional<Item> repeated(Item item) {
    return Optional.ofNullable(repeats.get(item.position())).map(items::get);
  }

  /** Lists the later requests of the batch that have an item's key, whatever they ask. */
  List<Item> repeatsOf(Item item) {
    return items.stream()
        .filter(other -> repeated(other).filter(item::equals).isPresent())
        .toList();
  }

  /**
   * Puts the next request of the same key and other content into the place of one that does not own
   * the key.
   *
   * @return it, not bound yet; empty where there is none
   */
  Optional<Item> successor(Item item) {
    var others =
        repeatsOf(item).stream()
            .filter(other -> !other.origin().digest().equals(item.origin().digest()))
            .toList();
    others.forEach(other -> repeats.put(other.position(), others.getFirst().position()));
    others.stream().findFirst().ifPresent(first -> repeats.remove(first.position()));
    return others.stream().findFirst();
  }

  void answer(Item item, Answer answer) {
    answers.put(item.position(), answer);
  }

  void answer(Task task, Answer answer) {
    answers.put(task.position(), answer);
  }

  Optional<Answer> answerOf(Item item) {
    return Optional.ofNullable(answers.get(item.position()));
  }

  /**
   * Notes that another invocation has bound the request, and may have brought it to its end since.
   */
  void seenBefore(Task task) {
    seenBefore.add(task);
  }

  Set<Task> seenBefore() {
    return seenBefore;
  }

  /** Notes results of requests of other batches that were settled on the way. */
  void alsoSettled(List<Result> results) {
    settled.addAll(results);
  }

  List<Result> alsoSettled() {
    return settled;
  }

  /** Hands back everything that stands behind a failure in its lane, whatever came of it. */
  void holdBackAfterFailures() {
    var failed = new LinkedHashMap<String, Answer.HandedBack>();
    for (var item : items) {
      var before = failed.get(item.lane());
      if (before != null) {
        var message = "An earlier request of the same order could not be settled.";
        answers.put(item.position(), new Answer.HandedBack(before.code(), message));
      } else if (answers.get(item.position()) instanceof Answer.HandedBack back) {
        failed.put(item.lane(), back);
      }
    }
  }

  /** Lists the answers in the deliveries' order, once all are there. */
  List<Answer> answers() {
    return items.stream().map(item -> answerOf(item).orElseThrow()).toList();
  }

  private static Map<Integer, Integer> repeats(List<Item> items) {
    var first = new HashMap<String, Integer>();
    var repeats = new HashMap<Integer, Integer>();
    for (var item : items) {
      if (item.isBound()) {
        var earlier = first.putIfAbsent(item.origin().key(), item.position());
        if (earlier != null) {
          repeats.put(item.position(), earlier);
        }
      }
    }
    return repeats;
  }
}
