package dev.amend.local.run;

import java.util.Map;
import java.util.Optional;

/** Whether text for people has colors. */
enum Style {
  /** No colors. */
  PLAIN,
  /** ANSI escape codes. */
  COLOR;

  private static final String RESET = "\u001B[0m";

  /**
   * Chooses the style for the standard output.
   *
   * @param choice {@code always}, {@code never}, or anything else for colors on a terminal, unless
   *     the environment variable {@code NO_COLOR} is set (no-color.org)
   */
  static Style of(Optional<String> choice, Map<String, String> environment, boolean isTerminal) {
    return switch (choice.orElse("auto")) {
      case "always" -> COLOR;
      case "never" -> PLAIN;
      default -> isTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty() ? COLOR : PLAIN;
    };
  }

  String good(String text) {
    return with("\u001B[32m", text);
  }

  String bad(String text) {
    return with("\u001B[31m", text);
  }

  String caution(String text) {
    return with("\u001B[33m", text);
  }

  private String with(String code, String text) {
    return this == COLOR ? code + text + RESET : text;
  }
}
