package dev.amend.appclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {

  @ParameterizedTest
  @CsvSource({
    "1, days, hours, 24 hours",
    "1, days, seconds, 86400 seconds",
    "60, minutes, hours, 1 hour",
    "90, minutes, hours, 90 minutes",
    "1, days, weeks, 1 day",
    "1, weeks, days, 1 weeks"
  })
  void shouldConvertWhenTheNumberStaysWhole(int value, String unit, String other, String words) {
    assertThat(new Lifetime(value, unit).in(other).inWords()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "61, minutes, 1, hours, true",
    "60, minutes, 1, hours, false",
    "59, minutes, 1, hours, false",
    "2, weeks, 1, hours, false",
    "1, hours, 2, weeks, false"
  })
  void shouldCompareInSecondsWhenUnitsDiffer(
      int value, String unit, int other, String otherUnit, boolean longer) {
    assertThat(new Lifetime(value, unit).isLongerThan(new Lifetime(other, otherUnit)))
        .isEqualTo(longer);
  }

  @Test
  void shouldKeepTheLifetimeWhenTheNumberWouldNotFit() {
    var longest = new Lifetime(Integer.MAX_VALUE, "days");
    assertThat(longest.in("seconds")).isEqualTo(longest);
  }
}
