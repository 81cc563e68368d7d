package dev.amend.request.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes text from callers safe to store, publish and log.
 *
 * <p>JSON escapes and Java strings can hold an unpaired surrogate, such as {@code \ud800} alone.
 * UTF-8 can't encode it: Java silently writes a question mark instead, so that different texts
 * become the same.
 */
final class SafeText {

  /** Java reads a pair of surrogates as one character, so only an unpaired one matches. */
  private static final Pattern UNPAIRED_SURROGATE = Pattern.compile("\\p{Cs}");

  private static final int MAX_ID = 256;

  private SafeText() {}

  /**
   * Tells whether a text is valid Unicode.
   *
   * @param text any text
   * @return false if it has an unpaired surrogate
   */
  static boolean isUnicode(String text) {
    return !UNPAIRED_SURROGATE.matcher(text).find();
  }

  /**
   * Tells whether a text can be the ID of a message or event: 1 to 256 characters of valid Unicode.
   *
   * @param text any text; a direct caller can send anything as a message or event
   * @return true if it can be stored and published
   */
  static boolean isId(String text) {
    return !text.isEmpty() && text.length() <= MAX_ID && isUnicode(text);
  }

  /**
   * Writes unpaired surrogates as JSON escapes.
   *
   * @param text any text
   * @return valid Unicode; the same text if it already is
   */
  static String escaped(String text) {
    return UNPAIRED_SURROGATE
        .matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement("\\u%04x".formatted((int) match.group().charAt(0))));
  }

  /**
   * Truncates a text between characters.
   *
   * @param text any text
   * @param max the number of characters (code points) to keep
   * @return the text, with an ellipsis if it is truncated
   */
  static String cut(String text, int max) {
    return text.codePointCount(0, text.length()) <= max
        ? text
        : text.substring(0, text.offsetByCodePoints(0, max)) + "…";
  }
}
