package dev.amend.policy.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Event patterns, evaluated as EventBridge's user guide describes them, one value at a time. */
final class NaivePattern {

  private NaivePattern() {}

  /** Tells whether a pattern matches an object. */
  static boolean matches(JsonNode pattern, JsonNode object) {
    return pattern
        .propertyStream()
        .allMatch(
            member -> {
              var name = member.getKey();
              if (name.equals("$or")) {
                return member.getValue().valueStream().anyMatch(or -> matches(or, object));
              }
              return member.getValue().isObject()
                  ? matches(member.getValue(), object.path(name))
                  : member
                      .getValue()
                      .valueStream()
                      .anyMatch(one -> matchesValue(one, object.path(name)));
            });
  }

  private static boolean matchesValue(JsonNode pattern, JsonNode value) {
    if (pattern.has("exists")) {
      return pattern.path("exists").booleanValue() != value.isMissingNode();
    }
    if (value.isMissingNode()) {
      return false;
    }
    if (!pattern.isObject()) {
      return same(pattern, value);
    }
    var operator = pattern.propertyStream().findFirst().orElseThrow();
    return matchesOperator(operator.getKey(), operator.getValue(), value);
  }

  private static boolean matchesOperator(String operator, JsonNode operand, JsonNode value) {
    var text = value.asText();
    return switch (operator) {
      case "exactly" -> value.isTextual() && text.equals(operand.textValue());
      case "equals-ignore-case" -> value.isTextual() && text.equalsIgnoreCase(operand.textValue());
      case "prefix" -> value.isTextual() && edge(text, operand, String::startsWith);
      case "suffix" -> value.isTextual() && edge(text, operand, String::endsWith);
      case "wildcard" -> value.isTextual() && glob(operand.textValue(), text);
      case "cidr" -> value.isTextual() && inNetwork(text, operand.textValue());
      case "numeric" -> value.isNumber() && compares(operand, value);
      case "anything-but" -> isNoneOf(operand, value);
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private static boolean same(JsonNode one, JsonNode other) {
    return one.isNumber()
        ? other.isNumber() && one.decimalValue().compareTo(other.decimalValue()) == 0
        : one.equals(other);
  }

  private static boolean edge(String text, JsonNode operand, BiPredicate<String, String> test) {
    var folded = operand.path("equals-ignore-case");
    return folded.isMissingNode()
        ? test.test(text, operand.textValue())
        : test.test(text.toLowerCase(Locale.ROOT), folded.textValue().toLowerCase(Locale.ROOT));
  }

  private static boolean isNoneOf(JsonNode operand, JsonNode value) {
    if (operand.isObject()) {
      var operator = operand.propertyStream().findFirst().orElseThrow();
      return each(operator.getValue())
          .noneMatch(one -> matchesOperator(operator.getKey(), one, value));
    }
    return each(operand).noneMatch(one -> same(one, value));
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode operand) {
    return operand.isArray() ? operand.valueStream() : java.util.stream.Stream.of(operand);
  }

  /** An asterisk takes any number of characters; a backslash takes the meaning of the next away. */
  private static boolean glob(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    var first = pattern.charAt(0);
    if (first == '*') {
      return glob(pattern.substring(1), text)
          || (!text.isEmpty() && glob(pattern, text.substring(1)));
    }
    var rest = pattern.substring(first == '\\' ? 2 : 1);
    var literal = first == '\\' ? pattern.charAt(1) : first;
    return !text.isEmpty() && text.charAt(0) == literal && glob(rest, text.substring(1));
  }

  private static boolean compares(JsonNode operand, JsonNode value) {
    for (var index = 0; index < operand.size(); index += 2) {
      var order = value.decimalValue().compareTo(operand.get(index + 1).decimalValue());
      var holds =
          switch (operand.get(index).textValue()) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw new IllegalArgumentException(operand.toString());
          };
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static boolean inNetwork(String text, String network) {
    if (!text.matches("[0-9.]+")) {
      return false;
    }
    var parts = network.split("/", 2);
    var bits = Integer.parseInt(parts[1]);
    return bits == 0 || (address(text) ^ address(parts[0])) >>> (32 - bits) == 0;
  }

  private static int address(String text) {
    return java.nio.ByteBuffer.wrap(InetAddress.ofLiteral(text).getAddress()).getInt();
  }
}
