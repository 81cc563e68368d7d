package dev.amend.request;

import java.util.regex.Pattern;

/** Quotes a text that could not be read, fit to be shown: without secrets, and bounded. */
final class Quote {

  /** How much of an unreadable text its event carries at most, in UTF-8 bytes. */
  static final int LIMIT = 64 * 1024;

  /**
   * The value behind a name that contains "secret", however the text spells names and values: in
   * JSON, in JSON within a JSON text, in YAML or as a form. A structure is masked to the end of the
   * text, since its end is not to be found in a text that is not JSON.
   */
  private static final Pattern SECRET =
      Pattern.compile(
          "((?:s|\\\\u00[57]3)(?:e|\\\\u00[46]5)(?:c|\\\\u00[46]3)(?:r|\\\\u00[57]2)(?:e|\\\\u00[46]5)(?:t|\\\\u00[57]4)"
              + "[^:=\"'\\s,{}\\[\\]]*+[\"'\\\\]*+\\s*+[:=]\\s*+)"
              + "(?:\"(?:\\\\.|[^\"\\\\])*+\"?"
              + "|\\\\+\"[^\"]*+\"?"
              + "|'[^']*+'?"
              + "|[\\[{].*+"
              + "|[^\\s,}\\]&;]++)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Quote() {}

  /**
   * Masks and cuts.
   *
   * @param text anything
   * @return at most {@link #LIMIT} bytes of it, every value after a name with "secret" in it masked
   */
  static String of(String text) {
    return cut(SECRET.matcher(text).replaceAll("$1\"***\""));
  }

  private static String cut(String text) {
    var bytes = 0;
    for (var at = 0; at < text.length(); ) {
      var point = text.codePointAt(at);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > LIMIT) {
        return text.substring(0, at);
      }
      at += Character.charCount(point);
    }
    return text;
  }
}
