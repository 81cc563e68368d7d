package dev.amend.flow;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value;
import dev.amend.appclient.Violation;
import dev.amend.service.ServiceAnswer.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the request for which the service refuses a shared update. A request is rejected only if an
 * update without it is accepted, or if it is refused alone.
 *
 * <p>The service often quotes what it refuses, but it quotes whole lists. So first the update is
 * tried without the request that the message points to. If that is refused too, the requests are
 * tried in halves, in their order: the first half alone, then the rest. An accepted half is
 * recorded, so that the next delivery starts behind it.
 */
final class RefusedRequestSearch {

  private final Map<BatchItem, Violation> refused = new HashMap<>();
  private Optional<BatchItem> suspect = Optional.empty();
  private Optional<Violation> charge = Optional.empty();

  /** Requests that the service refused together, in order; empty while none are searched. */
  private List<BatchItem> group = List.of();

  /** Returns the requests to reject in the next update, and what the service said of them. */
  Map<BatchItem, Violation> refused() {
    var all = new HashMap<>(refused);
    suspect.ifPresent(item -> charge.ifPresent(violation -> all.put(item, violation)));
    return all;
  }

  /** Returns the requests to try together next: all, or those up to half of the refused group. */
  List<BatchItem> select(List<BatchItem> open) {
    var left = group.stream().filter(open::contains).toList();
    if (left.isEmpty()) {
      return open;
    }
    var half = left.subList(0, (left.size() + 1) / 2);
    return open.subList(0, open.indexOf(half.getLast()) + 1);
  }

  /** Learns that the service accepted an update. */
  void accepted() {
    suspect.ifPresent(item -> charge.ifPresent(violation -> refused.put(item, violation)));
    suspect = Optional.empty();
  }

  /**
   * Learns that the service refused an update.
   *
   * @param contributors the decisions that have a part in the update, in order
   */
  void refused(List<Decision> contributors, Refused answer) {
    var violation = Violation.general(answer.code(), answer.reason());
    var items = contributors.stream().map(Decision::item).toList();
    if (items.size() == 1 || answer.code() != Code.SERVICE_REJECTED) {
      items.forEach(item -> refused.put(item, violation));
      suspect = Optional.empty();
      group = List.of();
    } else if (suspect.isPresent()) {
      group = inOrder(items, suspect.get());
      suspect = Optional.empty();
    } else if (group.isEmpty()) {
      suspect = pointedTo(contributors, violation.message());
      charge = Optional.of(violation);
      group = suspect.isPresent() ? List.of() : items;
    } else {
      group = items;
    }
  }

  private static List<BatchItem> inOrder(List<BatchItem> items, BatchItem other) {
    var all = new ArrayList<>(items);
    all.add(other);
    all.sort(Comparator.comparingInt(BatchItem::position));
    return all;
  }

  /** A request with a value that this build doesn't know comes first, then the last one. */
  private static Optional<BatchItem> pointedTo(List<Decision> contributors, String message) {
    return contributors.stream()
        .filter(decision -> isQuoted(decision.amendment(), message))
        .max(
            Comparator.comparing((Decision decision) -> decision.result().hasWarnings())
                .thenComparing(decision -> decision.item().position()))
        .map(Decision::item);
  }

  private static boolean isQuoted(Amendment amendment, String message) {
    return Stream.of(Setting.values())
        .flatMap(setting -> newTexts(amendment, setting))
        .anyMatch(text -> text.length() > 1 && message.contains(text));
  }

  private static Stream<String> newTexts(Amendment amendment, Setting setting) {
    if (!amendment.changes(setting)) {
      return Stream.empty();
    }
    return amendment.after().get(setting).orElse(null) instanceof Value.Text(var text)
        ? Stream.of(text)
        : amendment.added(setting).elements().stream();
  }
}
