package dev.amend.request.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.amend.codec.Json;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The text of a request that can't be read, made safe to show: secrets are masked, invalid Unicode
 * is escaped, and a long text is truncated.
 *
 * <p>Only in JSON is it certain where a value ends. As long as the text is JSON, the value of a
 * member whose name contains "secret" is masked, and the rest is shown. From any other "secret" on,
 * everything is masked: after the place where the text stops being JSON, and inside a string, which
 * may itself contain JSON, YAML or a form. In doubt, too much is masked rather than too little.
 */
final class RedactedText {

  /** The maximum size of the text in an event, in UTF-8 bytes. */
  static final int MAX_BYTES = 64 * 1024;

  /**
   * The word "secret" in upper or lower case; each letter may be an escape of JSON, YAML or a URL.
   */
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

  /** How many characters of the text are copied or masked. */
  private int done;

  /** True while the value that was masked last may not have ended. */
  private boolean open;

  private RedactedText(String text) {
    this.text = text;
  }

  /**
   * Redacts a text, in time that is linear in its length.
   *
   * @param text any text
   * @return at most {@link #MAX_BYTES} bytes of the text, with secrets masked as {@code ***}
   */
  static String of(String text) {
    return cut(new RedactedText(SafeText.escaped(text)).masked());
  }

  private String masked() {
    try (var parser = Json.MAPPER.createParser(text)) {
      maskValues(parser);
    } catch (IOException _) {
      // Here the text stops being JSON. The rest is masked as plain text.
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
      if (bytes > MAX_BYTES) {
        return text.substring(0, at);
      }
      at += Character.charCount(point);
    }
    return text;
  }
}
