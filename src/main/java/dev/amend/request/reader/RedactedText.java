package dev.amend.request.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Quotes a text that could not be read, fit to be shown: without secrets, and bounded.
 *
 * <p>Where a value ends is certain only in JSON. So a value behind a name with "secret" in it is
 * masked alone while the text reads as JSON, the token behind the value included. From the first
 * other "secret" on (behind the place where the text stops being JSON, or within a text value,
 * which may hold JSON, YAML or a form itself) everything is masked: a quote that says too little is
 * better than one that says too much.
 */
final class RedactedText {

  /** How much of an unreadable text its event carries at most, in UTF-8 bytes. */
  static final int LIMIT = 64 * 1024;

  /** The word in any case, each letter also as an escape of JSON, YAML or a URL. */
  private static final Pattern SECRET =
      Pattern.compile(
          letter('s', "[57]3")
              + letter('e', "[46]5")
              + letter('c', "[46]3")
              + letter('r', "[57]2")
              + letter('e', "[46]5")
              + letter('t', "[57]4"),
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final StringBuilder masked = new StringBuilder();

  /** How much of the text is dealt with. */
  private int done;

  /** True while what was masked last may go on. */
  private boolean open;

  private RedactedText(String text) {
    this.text = text;
  }

  /**
   * Masks and cuts, in time that grows with the text's length alone.
   *
   * @param text anything
   * @return at most {@link #LIMIT} bytes of it, every value after a name with "secret" in it masked
   */
  static String of(String text) {
    return cut(new RedactedText(text).masked());
  }

  private String masked() {
    try (var parser = JsonFactories.LENIENT.createParser(text)) {
      maskValues(parser);
    } catch (IOException e) {
      // Here the text stops being JSON; what is not dealt with is masked as plain text.
    }
    if (!open) {
      maskRest();
    }
    return masked.toString();
  }

  private void maskValues(JsonParser parser) throws IOException {
    while (parser.nextToken() != null) {
      open = false;
      if (isSecret(JsonToken.VALUE_STRING, parser)) {
        mask(parser);
        return;
      }
      if (isSecret(JsonToken.FIELD_NAME, parser)) {
        parser.nextToken();
        mask(parser);
        parser.skipChildren();
        parser.finishToken();
        done = (int) parser.currentLocation().getCharOffset();
      }
    }
  }

  private static boolean isSecret(JsonToken kind, JsonParser parser) throws IOException {
    return parser.currentToken() == kind && SECRET.matcher(parser.getText()).find();
  }

  private void mask(JsonParser parser) {
    var start = (int) parser.currentTokenLocation().getCharOffset();
    masked.append(text, done, start).append("\"***\"");
    open = true;
  }

  private void maskRest() {
    var secret = SECRET.matcher(text).region(done, text.length());
    if (secret.find()) {
      masked.append(text, done, secret.end()).append("***");
    } else {
      masked.append(text, done, text.length());
    }
  }

  private static String letter(char letter, String code) {
    return "(?:%s|(?:\\\\u00|\\\\x|%%)%s)".formatted(letter, code);
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
