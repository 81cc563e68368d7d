package dev.amend.bench.drain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotaLimitTest {

  @Test
  void shouldBeLimitedByThePoolsWhenThereAreFew() {
    assertThat(QuotaLimit.updatesPerSecond(1)).isEqualTo(5);
    assertThat(QuotaLimit.updatesPerSecond(2)).isEqualTo(10);
  }

  @Test
  void shouldBeLimitedByTheAccountWhenThereAreManyPools() {
    assertThat(QuotaLimit.updatesPerSecond(3)).isEqualTo(15);
    assertThat(QuotaLimit.updatesPerSecond(4)).isEqualTo(15);
  }

  @Test
  void shouldBeAllOfTheQuotaWhenUpdatesAreAsManyAsAllowed() {
    assertThat(QuotaLimit.usedPercent(900, 60, 4)).isEqualTo(100);
    assertThat(QuotaLimit.usedPercent(150, 60, 1)).isEqualTo(50);
  }
}
