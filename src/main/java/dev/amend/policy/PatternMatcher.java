package dev.amend.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.event.ruler.GenericMachine;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Patterns;

/**
 * Matches facts with event patterns by AWS's Event Ruler, the engine behind EventBridge. It is the
 * one class that uses Event Ruler, so that nothing of it is loaded without a policy.
 *
 * <p>Each alternative of each pattern has a machine of its own. Event Ruler 1.8.1 drops a match now
 * and then if another pattern in the same machine has a value in common with it, and then a rule
 * that denies could be missed (PatternMatcherTest).
 */
public final class PatternMatcher {

  private static final Object MATCH = new Object();

  /** By the pattern's name. A pattern with {@code $or} has several alternatives. */
  private final Map<String, List<GenericMachine<Object>>> machines;

  /**
   * Compiles patterns.
   *
   * @param patterns by name
   * @throws PolicyException if Event Ruler doesn't accept one
   */
  public PatternMatcher(Map<String, ObjectNode> patterns) {
    this.machines =
        patterns.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, pattern -> machines(pattern.getKey(), pattern.getValue())));
  }

  /** Returns why Event Ruler doesn't accept a pattern, in one line; empty if it does. */
  public static Optional<String> problem(ObjectNode pattern) {
    return Optional.ofNullable(JsonRuleCompiler.check(Json.write(pattern)))
        .map(message -> message.lines().findFirst().orElse("Event Ruler doesn't accept it."));
  }

  /** Returns the names of the patterns that match. */
  public Set<String> matching(ObjectNode fact) {
    return machines.entrySet().stream()
        .filter(
            pattern ->
                pattern.getValue().stream()
                    .anyMatch(machine -> !machine.rulesForJSONEvent(fact).isEmpty()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<GenericMachine<Object>> machines(String name, ObjectNode pattern) {
    try {
      return JsonRuleCompiler.compile(Json.write(pattern)).stream()
          .map(PatternMatcher::machine)
          .toList();
    } catch (IOException e) {
      throw new PolicyException(
          "Event Ruler doesn't accept the pattern of %s: %s".formatted(name, e.getMessage()));
    }
  }

  private static GenericMachine<Object> machine(Map<String, List<Patterns>> alternative) {
    var machine = GenericMachine.<Object>builder().build();
    machine.addPatternRule(MATCH, alternative);
    return machine;
  }
}
