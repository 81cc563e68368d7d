package dev.amend.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timestamps are compared at the precision with which they are written. */
class TimestampTest {

  private static final Instant ACTUAL = Instant.parse("2026-09-01T10:00:00.123456Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-01T10:00:00Z",
        "2026-09-01T12:00:00+02:00",
        "2026-09-01T10:00:00.1Z",
        "2026-09-01T10:00:00.123Z",
        "2026-09-01T10:00:00.123456Z"
      })
  void shouldMatchWhenEveryDigitAgrees(String text) {
    assertThat(Timestamp.parse(text).orElseThrow().matches(ACTUAL)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-09-01T10:00:01Z", "2026-09-01T10:00:00.0Z", "2026-09-01T10:00:00.124Z"})
  void shouldNotMatchWhenADigitDiffers(String text) {
    assertThat(Timestamp.parse(text).orElseThrow().matches(ACTUAL)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "2026-09-01", "2026-13-01T10:00:00Z", "2026-09-01T10:00:00"})
  void shouldReadNothingWhenTheFormatIsInvalid(String text) {
    assertThat(Timestamp.parse(text)).isEmpty();
  }

  @Test
  void shouldMatchBeforeTheEpochWhenTheTimeIsTruncated() {
    assertThat(
            Timestamp.parse("1969-12-31T23:59:59Z").orElseThrow().matches(Instant.ofEpochMilli(-1)))
        .isTrue();
  }
}
