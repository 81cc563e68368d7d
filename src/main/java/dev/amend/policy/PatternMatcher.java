package dev.amend.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 * <p>Each value of a pattern has a machine of its own, and this class joins them: a pattern matches
 * if one of its alternatives does, an alternative if each of its paths has a value that does. With
 * several values in one machine, Event Ruler 1.8.1 now and then misses a match, or finds one that
 * there isn't (PatternMatcherTest). A fact has no arrays, so values don't depend on each other.
 */
public final class PatternMatcher {

  private static final Object MATCH = new Object();

  /** The paths that differ from one fact of a request to the next. */
  private static final List<String> OF_THE_FACT = List.of("value.", "before.");

  /** By the pattern's name. A pattern with {@code $or} has several alternatives. */
  private final Map<String, List<Alternative>> patterns;

  /** The conditions of one alternative, by path: one of each must hold. */
  private record Alternative(List<List<Condition>> paths) {

    boolean matches(Members fact) {
      for (var values : paths) {
        if (!anyHolds(values, fact)) {
          return false;
        }
      }
      return true;
    }

    private static boolean anyHolds(List<Condition> values, Members fact) {
      for (var value : values) {
        if (fact.meet(value)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * That the member at a path matches one value. Patterns share the conditions that they have in
   * common. It is equal only to itself.
   */
  private static final class Condition {

    private final String path;
    private final JsonPointer pointer;
    private final GenericMachine<Object> machine;

    Condition(String path, Patterns value) {
      this.path = path;
      this.pointer = JsonPointer.compile("/" + path.replace('.', '/'));
      this.machine = GenericMachine.<Object>builder().build();
      machine.addPatternRule(MATCH, Map.of(path, List.of(value)));
    }

    /** Gives Event Ruler the one member only, since it reads all of an event first. */
    boolean holds(JsonNode member) {
      var event = Json.object();
      if (!member.isMissingNode()) {
        var parent = event;
        var names = List.of(path.split("\\."));
        for (var name : names.subList(0, names.size() - 1)) {
          parent = parent.putObject(name);
        }
        parent.set(names.getLast(), member);
      }
      return !machine.rulesForJSONEvent(event).isEmpty();
    }
  }

  /** The members of one fact, each looked up once. */
  private static final class Members {

    private final ObjectNode fact;
    private final Answers answers;
    private final Map<String, Member> byPath = new HashMap<>();

    Members(ObjectNode fact, Answers answers) {
      this.fact = fact;
      this.answers = answers;
    }

    /** A loop, as in {@link Alternative}, because streams would take most of the time here. */
    boolean match(List<Alternative> alternatives) {
      for (var alternative : alternatives) {
        if (alternative.matches(this)) {
          return true;
        }
      }
      return false;
    }

    boolean meet(Condition condition) {
      return byPath
          .computeIfAbsent(condition.path, path -> answers.member(path, fact.at(condition.pointer)))
          .meets(condition);
    }
  }

  /** The value of a member, and which conditions it is known to meet. */
  private record Member(JsonNode value, Map<Condition, Boolean> answers) {

    boolean meets(Condition condition) {
      return answers.computeIfAbsent(condition, asked -> asked.holds(value));
    }
  }

  /**
   * Which conditions the members of a request's facts meet. Most facts of a request have most
   * members in common, and Event Ruler is asked once about each. Not thread-safe.
   */
  public static final class Answers {

    private final Map<String, Map<JsonNode, Member>> members = new HashMap<>();

    private Member member(String path, JsonNode value) {
      return members
          .computeIfAbsent(path, _ -> new HashMap<>())
          .computeIfAbsent(value, member -> new Member(member, new HashMap<>()));
    }
  }

  /**
   * Compiles patterns.
   *
   * @param patterns by name
   * @throws PolicyException if Event Ruler doesn't accept one
   */
  public PatternMatcher(Map<String, ObjectNode> patterns) {
    var conditions = new HashMap<Map.Entry<String, Patterns>, Condition>();
    this.patterns =
        patterns.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    pattern -> alternatives(pattern.getKey(), pattern.getValue(), conditions)));
  }

  /** Returns why Event Ruler doesn't accept a pattern, in one line; empty if it does. */
  public static Optional<String> problem(ObjectNode pattern) {
    return Optional.ofNullable(JsonRuleCompiler.check(Json.write(pattern)))
        .map(message -> message.lines().findFirst().orElse("Event Ruler doesn't accept it."));
  }

  /**
   * Returns the names of the patterns that match.
   *
   * @param answers what is known from other facts of the same request
   */
  public Set<String> matching(ObjectNode fact, Answers answers) {
    var members = new Members(fact, answers);
    var names = new HashSet<String>();
    patterns.forEach(
        (name, alternatives) -> {
          if (members.match(alternatives)) {
            names.add(name);
          }
        });
    return names;
  }

  private static List<Alternative> alternatives(
      String name, ObjectNode pattern, Map<Map.Entry<String, Patterns>, Condition> conditions) {
    try {
      return JsonRuleCompiler.compile(Json.write(pattern)).stream()
          .map(values -> alternative(values, conditions))
          .toList();
    } catch (IOException e) {
      throw new PolicyException(
          "Event Ruler doesn't accept the pattern of %s: %s".formatted(name, e.getMessage()));
    }
  }

  /** Puts the paths first whose answers are likely to be known. */
  private static Alternative alternative(
      Map<String, List<Patterns>> values, Map<Map.Entry<String, Patterns>, Condition> conditions) {
    return new Alternative(
        values.entrySet().stream()
            .sorted(Comparator.comparing(path -> isOfTheFact(path.getKey())))
            .map(path -> conditions(path.getKey(), path.getValue(), conditions))
            .toList());
  }

  private static List<Condition> conditions(
      String path, List<Patterns> values, Map<Map.Entry<String, Patterns>, Condition> conditions) {
    return values.stream()
        .map(
            value ->
                conditions.computeIfAbsent(Map.entry(path, value), _ -> new Condition(path, value)))
        .toList();
  }

  private static boolean isOfTheFact(String path) {
    return OF_THE_FACT.stream().anyMatch(path::startsWith);
  }
}
