package dev.amend.local.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A string or an enum.
 *
 * @param min the minimum length in characters
 * @param max the maximum length in characters
 * @param pattern what the whole string must match; empty if the model has no pattern
 * @param values the values of an enum; empty for a string
 * @param isSensitive whether the model marks it as sensitive, so that no message quotes it
 */
public record StringShape(
    int min, int max, Optional<Pattern> pattern, Set<String> values, boolean isSensitive)
    implements Shape {

  public static StringShape of(int min, int max, String pattern) {
    return new StringShape(min, max, Optional.of(Pattern.compile(pattern)), Set.of(), false);
  }

  public static StringShape ofLength(int min, int max) {
    return new StringShape(min, max, Optional.empty(), Set.of(), false);
  }

  public static StringShape oneOf(String... values) {
    return new StringShape(0, Integer.MAX_VALUE, Optional.empty(), Set.of(values), false);
  }

  public StringShape sensitive() {
    return new StringShape(min, max, pattern, values, true);
  }

  @Override
  public JsonNode read(JsonNode value) {
    if (!value.isTextual()) {
      throw Shape.mistyped(value, "a String");
    }
    return value;
  }

  @Override
  public List<String> violations(String path, JsonNode value, Set<String> extraValues) {
    var text = value.textValue();
    var quote = isSensitive ? "" : " '" + text + "'";
    return violated(text, extraValues)
        .map(constraint -> Shape.message(path, quote, constraint))
        .toList();
  }

  @Override
  public Optional<String> constraints() {
    return Optional.of(
        Stream.concat(
                values.isEmpty() ? Stream.of(maxLength(), minLength()) : Stream.of(enumValues()),
                pattern.stream().map(StringShape::matching))
            .toList()
            .toString());
  }

  boolean accepts(String text, Set<String> extraValues) {
    return violated(text, extraValues).findAny().isEmpty();
  }

  private Stream<String> violated(String text, Set<String> extraValues) {
    if (!values.isEmpty()) {
      return values.contains(text) || extraValues.contains(text)
          ? Stream.of()
          : Stream.of(enumValues());
    }
    var length = text.codePointCount(0, text.length());
    return Stream.of(
            length > max ? Stream.of(maxLength()) : Stream.<String>of(),
            length < min ? Stream.of(minLength()) : Stream.<String>of(),
            pattern.filter(one -> !one.matcher(text).matches()).stream().map(StringShape::matching))
        .flatMap(violated -> violated);
  }

  private String enumValues() {
    return "Member must satisfy enum value set: " + new TreeSet<>(values);
  }

  private String maxLength() {
    return "Member must have length less than or equal to " + max;
  }

  private String minLength() {
    return "Member must have length greater than or equal to " + min;
  }

  private static String matching(Pattern pattern) {
    return "Member must satisfy regular expression pattern: " + pattern;
  }
}
