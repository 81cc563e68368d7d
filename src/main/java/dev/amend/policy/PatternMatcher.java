package dev.amend.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.event.ruler.GenericMachine;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Patterns;

/**
 * Matches facts with event patterns by AWS's Event Ruler, the engine behind EventBridge. It is the
 * one class that uses Event Ruler, so that nothing of it is loaded without a policy.
 *
 * <p>Each value of a pattern has a machine of its own, and this class joins them: a pattern matches
 * if one of its alternatives does, an alternative if each of its paths has a value that does. With
 * several values in one machine, Event Ruler 1.8.1 now and then misses a match, or finds one that
 * there isn't (PatternMatcherTest). A fact has no arrays, so values don't depend on each other.
 */
public final class PatternMatcher {

  private static final Object MATCH = new Object();

  /** By the pattern's name. A pattern with {@code $or} has several alternatives. */
  private final Map<String, List<Alternative>> patterns;

  /** The values of one alternative, by path: one of each must match. */
  private record Alternative(List<List<GenericMachine<Object>>> paths) {

    boolean matches(ObjectNode fact) {
      return paths.stream()
          .allMatch(
              values ->
                  values.stream().anyMatch(value -> !value.rulesForJSONEvent(fact).isEmpty()));
    }
  }

  /**
   * Compiles patterns.
   *
   * @param patterns by name
   * @throws PolicyException if Event Ruler doesn't accept one
   */
  public PatternMatcher(Map<String, ObjectNode> patterns) {
    this.patterns =
        patterns.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    pattern -> alternatives(pattern.getKey(), pattern.getValue())));
  }

  /** Returns why Event Ruler doesn't accept a pattern, in one line; empty if it does. */
  public static Optional<String> problem(ObjectNode pattern) {
    return Optional.ofNullable(JsonRuleCompiler.check(Json.write(pattern)))
        .map(message -> message.lines().findFirst().orElse("Event Ruler doesn't accept it."));
  }

  /** Returns the names of the patterns that match. */
  public Set<String> matching(ObjectNode fact) {
    return patterns.entrySet().stream()
        .filter(
            pattern ->
                pattern.getValue().stream().anyMatch(alternative -> alternative.matches(fact)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Alternative> alternatives(String name, ObjectNode pattern) {
    try {
      return JsonRuleCompiler.compile(Json.write(pattern)).stream()
          .map(PatternMatcher::alternative)
          .toList();
    } catch (IOException e) {
      throw new PolicyException(
          "Event Ruler doesn't accept the pattern of %s: %s".formatted(name, e.getMessage()));
    }
  }

  private static Alternative alternative(Map<String, List<Patterns>> values) {
    return new Alternative(
        values.entrySet().stream()
            .map(path -> path.getValue().stream().map(value -> machine(path.getKey(), value)))
            .map(Stream::toList)
            .toList());
  }

  private static GenericMachine<Object> machine(String path, Patterns value) {
    var machine = GenericMachine.<Object>builder().build();
    machine.addPatternRule(MATCH, Map.of(path, List.of(value)));
    return machine;
  }
}
