package dev.amend.request.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redacted text never shows a secret. */
class RedactedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ClientSecret\": \"pla\\\"nted\", \"a\": 1",
        "{\"clientSecretValue\":\"planted",
        "{'client_secret': 'planted'}",
        "client-secret: planted",
        "clientSecret=planted&x=1",
        "{\"body\":\"{\\\"ClientSecret\\\":\\\"planted\\\"}\"",
        "{\"secrets\":[\"planted\",\"planted\"]",
        "{\"secret\":{\"value\":\"planted\"}",
        "{\"SECRET\" :\n \"planted\"",
        "{\"client\\u0053ecret\":\"planted\"",
        "{\"client secret value\": \"planted\"}",
        "{\"my secret, really\":\"planted\"",
        "{\"secret[0]\":\"planted\"",
        "<ClientSecret>planted</ClientSecret>",
        "{\"clientSecret\" \"planted\"}",
        "client_secret\tplanted",
        "clientSecret: |\n  planted",
        "{\"secret\":\n  - planted",
        "clientSecret := planted",
        "{\"clientSecret\" : /* c */ \"planted\"",
        "{'secret':'a\\'planted'",
        "clientSecret: x planted",
        "Secret access key: planted",
        "{\"clientSecret\": 12planted}",
        "{\"clientSecret\": \"x\"planted\"}",
        "{\"clientSecret\": \"x\" + \"planted\"}",
        "{\"clientSecret\": [\"x\" planted]}",
        "{\"name\": \"client_secret\", \"value\": \"planted\"}",
        "{\"a\": 1} client%53ecret=planted",
        "{\"body\": \"{\\\"client\\\\u0053ecret\\\": \\\"planted\\\"}\"}",
        "{\"body\": \"clientSecret: |\\n planted\"}",
        "{\"Type\":\"Notification\",\"Message\":\"{\\\"ClientSecret\\\":\\\"planted\\\"}\",\"TopicArn\":\"t\"}",
        "{\"clientSecret\":\"planted\",\"clientSecret\":\"planted\"}",
        "{\"clientSecret\":{\"a\":1,\"a\":\"planted\"}}",
        "{\"ClientSecret\":\"\\ud800planted\"}",
        "{\"ClientSecret\":\"\ud800planted\"}",
        "{\"\ud800\":1,\"ClientSecret\":\"planted",
      })
  void shouldMaskTheValueWhenANameContainsSecret(String text) {
    assertThat(RedactedText.of(text))
        .doesNotContain("planted")
        .doesNotContain("nted")
        .contains("***");
  }

  @Test
  void shouldKeepTheRestWhenNothingIsSecret() {
    assertThat(RedactedText.of("{\"a\": \"b\", \"secret\": \"x\", \"c\": 1"))
        .isEqualTo("{\"a\": \"b\", \"secret\": \"***\", \"c\": 1");
    assertThat(RedactedText.of("hello, this is not JSON")).isEqualTo("hello, this is not JSON");
  }

  @Test
  void shouldMaskOnlyTheValueWhenTheTextIsJson() {
    assertThat(
            RedactedText.of(
                "{\"z\": \"%s\", \"my secret\": {\"a\": [\"b\"]}, \"c\": {\"Secret\": 1, \"d\": [\"]\"]}}"
                    .formatted("é".repeat(20_000))))
        .isEqualTo(
            "{\"z\": \"%s\", \"my secret\": \"***\", \"c\": {\"Secret\": \"***\", \"d\": [\"]\"]}}"
                .formatted("é".repeat(20_000)));
  }

  @Test
  void shouldEscapeWhatIsNotUnicodeWhenTheTextIsShown() {
    assertThat(RedactedText.of("{\"a\": \"\udfff\", \"secret\": \"\udfff\", \"b\": \"😀\""))
        .isEqualTo("{\"a\": \"\\udfff\", \"secret\": \"***\", \"b\": \"😀\"");
  }

  @Test
  void shouldStayFastWhenTheTextIsHostile() {
    for (var part : List.of("secre", "\\", "\"secret\":", "{\"secret\":", "[\"", "s\\u006")) {
      assertTimeout(Duration.ofSeconds(5), () -> RedactedText.of(part.repeat(200_000)));
    }
  }

  @Test
  void shouldTruncateBetweenCharactersWhenTheTextIsLong() {
    var quoted = RedactedText.of("€".repeat(50_000));

    assertThat(quoted.getBytes(UTF_8))
        .hasSizeLessThanOrEqualTo(RedactedText.MAX_BYTES)
        .hasSizeGreaterThan(RedactedText.MAX_BYTES - 3);
    assertThat(quoted).matches("€+");
  }
}
