package dev.amend.policy;

import dev.amend.appclient.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a policy says about a request.
 *
 * @param rulings one for each fact, in the order of the facts; none if the request changes nothing
 */
public record Verdict(List<Ruling> rulings) {

  /** Copies the list. */
  public Verdict {
    rulings = List.copyOf(rulings);
  }

  /** Returns the strongest effect of the facts. */
  public Effect effect() {
    return rulings.stream()
        .map(ruling -> ruling.decision().effect())
        .max(Comparator.naturalOrder())
        .orElse(Effect.ALLOW);
  }

  /** Returns the IDs of the rules that the effect comes from, each once; the first 100. */
  public List<String> rules() {
    return decisive()
        .flatMap(ruling -> ruling.decision().rules().stream())
        .distinct()
        .limit(Decision.MAX_SHOWN)
        .toList();
  }

  /**
   * Returns what stands in the way of the request, one violation for each fact with its effect;
   * none if it is allowed. A plan has them as warnings.
   */
  public List<Violation> violations() {
    return effect() == Effect.ALLOW ? List.of() : decisive().map(Ruling::violation).toList();
  }

  private Stream<Ruling> decisive() {
    var effect = effect();
    return rulings.stream().filter(ruling -> ruling.decision().effect() == effect);
  }
}
