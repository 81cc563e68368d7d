package dev.amend.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.event.ruler.GenericMachine;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Patterns;

/**
 * Matches facts with event patterns by AWS's Event Ruler, the engine behind EventBridge. It is the
 * one class that uses Event Ruler, so that nothing of it is loaded without a policy.
 */
public final class PatternMatcher {

  private final GenericMachine<Alternative> machine = GenericMachine.<Alternative>builder().build();

  /**
   * One alternative of a pattern with {@code $or}, which the machine takes for a rule of its own.
   * Event Ruler 1.8.1 (and 2.0.1) drops an alternative now and then if another one of the same name
   * has a value in common with it.
   */
  private record Alternative(String name, int index) {}

  /**
   * Compiles patterns.
   *
   * @param patterns by name
   * @throws PolicyException if Event Ruler doesn't accept one
   */
  public PatternMatcher(Map<String, ObjectNode> patterns) {
    patterns.forEach(this::add);
  }

  /** Returns why Event Ruler doesn't accept a pattern, in one line; empty if it does. */
  public static Optional<String> problem(ObjectNode pattern) {
    return Optional.ofNullable(JsonRuleCompiler.check(Json.write(pattern)))
        .map(message -> message.lines().findFirst().orElse("Event Ruler doesn't accept it."));
  }

  /** Returns the names of the patterns that match. */
  public Set<String> matching(ObjectNode fact) {
    return machine.rulesForJSONEvent(fact).stream()
        .map(Alternative::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void add(String name, ObjectNode pattern) {
    try {
      var alternatives = JsonRuleCompiler.compile(Json.write(pattern));
      IntStream.range(0, alternatives.size())
          .forEach(index -> add(new Alternative(name, index), alternatives.get(index)));
    } catch (IOException e) {
      throw new PolicyException(
          "Event Ruler doesn't accept the pattern of %s: %s".formatted(name, e.getMessage()));
    }
  }

  private void add(Alternative alternative, Map<String, List<Patterns>> patterns) {
    machine.addPatternRule(alternative, patterns);
  }
}
