package dev.amend.flow;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value;
import dev.amend.appclient.Violation;
import dev.amend.cognito.ServiceRefusedException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out which of the requests that share an update the service refuses, by leaving one out at a
 * time: first those that add what the service's message names, then the last ones. Every update
 * that is tried on the way is refused, so the first that is accepted is the only one.
 */
final class Culprits {

  private final Map<Task, Violation> known = new HashMap<>();
  private final Deque<Task> candidates = new ArrayDeque<>();
  private Optional<Task> onTrial = Optional.empty();
  private Optional<Violation> charge = Optional.empty();

  /** Lists the requests to leave out of the next update, and what the service said of them. */
  Map<Task, Violation> leftOut() {
    var leftOut = new HashMap<>(known);
    onTrial.ifPresent(task -> charge.ifPresent(violation -> leftOut.put(task, violation)));
    return leftOut;
  }

  /**
   * Learns from a refusal.
   *
   * @return false when leaving any single request out does not help, so that they have to go one by
   *     one
   */
  boolean learn(List<Judgement> contributors, ServiceRefusedException refusal) {
    var violation = Violation.general(refusal.code(), refusal.reason());
    if (refusal.code() != Code.SERVICE_REJECTED) {
      contributors.forEach(judgement -> known.put(judgement.task(), violation));
      return true;
    }
    if (onTrial.isPresent() && charge.equals(Optional.of(violation))) {
      onTrial = Optional.ofNullable(candidates.poll());
      return onTrial.isPresent();
    }
    onTrial.ifPresent(task -> charge.ifPresent(proven -> known.put(task, proven)));
    accuse(contributors, violation);
    return true;
  }

  /** Stops leaving a request out that is not proven to be the one. */
  void acquit() {
    onTrial = Optional.empty();
    candidates.clear();
  }

  private void accuse(List<Judgement> contributors, Violation violation) {
    acquit();
    charge = Optional.of(violation);
    if (contributors.size() == 1) {
      known.put(contributors.getFirst().task(), violation);
      return;
    }
    contributors.stream()
        .sorted(
            Comparator.comparing((Judgement judgement) -> !isNamed(judgement, violation.message()))
                .thenComparing(judgement -> -judgement.task().position()))
        .map(Judgement::task)
        .forEach(candidates::add);
    onTrial = Optional.of(candidates.remove());
  }

  private static boolean isNamed(Judgement judgement, String message) {
    return Stream.of(Setting.values())
        .flatMap(setting -> brought(judgement.amendment(), setting))
        .anyMatch(text -> text.length() > 1 && message.contains(text));
  }

  private static Stream<String> brought(Amendment amendment, Setting setting) {
    if (!amendment.changes(setting)) {
      return Stream.empty();
    }
    return amendment.after().get(setting).orElse(null) instanceof Value.Text text
        ? Stream.of(text.text())
        : amendment.added(setting).elements().stream();
  }
}
