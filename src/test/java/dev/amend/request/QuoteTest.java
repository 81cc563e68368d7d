package dev.amend.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a quoted text never shows a secret. */
class QuoteTest {

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
      })
  void shouldMaskTheValueWhenANameContainsSecret(String text) {
    assertThat(Quote.of(text)).doesNotContain("planted").doesNotContain("nted").contains("***");
  }

  @Test
  void shouldKeepTheRestWhenNothingIsSecret() {
    assertThat(Quote.of("{\"a\": \"b\", \"secret\": \"x\", \"c\": 1"))
        .isEqualTo("{\"a\": \"b\", \"secret\": \"***\", \"c\": 1");
    assertThat(Quote.of("hello, this is no JSON")).isEqualTo("hello, this is no JSON");
  }

  @Test
  void shouldCutBetweenCharactersWhenTheTextIsLong() {
    var quoted = Quote.of("€".repeat(50_000));

    assertThat(quoted.getBytes(UTF_8))
        .hasSizeLessThanOrEqualTo(Quote.LIMIT)
        .hasSizeGreaterThan(Quote.LIMIT - 3);
    assertThat(quoted).matches("€+");
  }
}
