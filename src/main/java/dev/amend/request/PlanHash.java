package dev.amend.request;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies what a request would do, as a plan found it.
 *
 * @param text {@code sha256:} and 64 hexadecimal digits in lower case
 */
public record PlanHash(String text) {

  private static final Pattern FORMAT = Pattern.compile("sha256:[0-9a-f]{64}");

  /**
   * Requires the format.
   *
   * @throws IllegalArgumentException if the text has another one
   */
  public PlanHash {
    if (!FORMAT.matcher(text).matches()) {
      throw new IllegalArgumentException("A plan hash is sha256: and 64 hexadecimal digits");
    }
  }

  /** Parses the hash that a request expects; empty if the text has another format. */
  public static Optional<PlanHash> parse(String text) {
    return FORMAT.matcher(text).matches() ? Optional.of(new PlanHash(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
