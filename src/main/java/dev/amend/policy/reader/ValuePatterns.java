package dev.amend.policy.reader;

import dev.amend.codec.Json;
import dev.amend.policy.PatternMatcher;
import dev.amend.policy.fact.FactType;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the patterns for the value of one member. */
final class ValuePatterns {

  private static final Set<String> TEXT_OPERATORS =
      Set.of("prefix", "suffix", "wildcard", "equals-ignore-case", "exactly", "cidr");

  private ValuePatterns() {}

  /**
   * Checks patterns.
   *
   * @param patterns an array of values and operators, one of which must match
   * @param type what the member can be
   */
  static void check(PolicyNode patterns, FactType type) {
    for (var pattern : patterns.elements()) {
      if (pattern.json().isObject()) {
        pattern.members().forEach(operator -> check(operator, operator.name(), type));
      } else {
        checkValue(pattern, type);
      }
    }
    PatternMatcher.problem(Json.object().set("member", patterns.json()))
        .ifPresent(
            problem -> {
              throw patterns.invalid("Event Ruler doesn't accept the pattern: " + problem);
            });
  }

  private static void check(PolicyNode operand, String operator, FactType type) {
    if (neverMatches(operator, type)) {
      throw operand.invalid("This operator never matches %s.".formatted(type.inWords()));
    }
    switch (operator) {
      case "exactly" -> checkValue(operand, type);
      case "anything-but" -> checkAnythingBut(operand, type);
      case "prefix", "suffix", "wildcard" -> checkPart(operand, operator, type);
      default -> {}
    }
  }

  private static boolean neverMatches(String operator, FactType type) {
    return operator.equals("numeric")
        ? type != FactType.NUMBER
        : TEXT_OPERATORS.contains(operator) && !type.isText();
  }

  private static void checkAnythingBut(PolicyNode operand, FactType type) {
    if (operand.json().isObject()) {
      operand.members().forEach(operator -> check(operator, operator.name(), type));
    } else {
      each(operand).forEach(value -> checkValue(value, type));
    }
  }

  private static void checkValue(PolicyNode value, FactType type) {
    if (!type.admits(value.json())) {
      throw value.invalid("No fact has this value here. It must be %s.".formatted(type.inWords()));
    }
  }

  private static void checkPart(PolicyNode operand, String operator, FactType type) {
    each(operand)
        .filter(part -> part.json().isTextual())
        .filter(part -> !isPart(part.json().textValue(), operator, type))
        .findFirst()
        .ifPresent(
            part -> {
              throw part.invalid(
                  "No fact has this here. It must be part of %s.".formatted(type.inWords()));
            });
  }

  private static boolean isPart(String text, String operator, FactType type) {
    var endsInDot = type == FactType.HOST && operator.equals("suffix") && text.endsWith(".");
    return type.admitsPart(text) && !endsInDot;
  }

  private static Stream<PolicyNode> each(PolicyNode operand) {
    return operand.json().isArray() ? operand.elements().stream() : Stream.of(operand);
  }
}
