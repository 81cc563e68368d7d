package dev.amend.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitTest {

  @Test
  void shouldBeMetWhenTheValueIsTheLimit() {
    assertThat(new Limit.AtMost(2).isMetBy(2)).isTrue();
    assertThat(new Limit.AtLeast(2).isMetBy(2)).isTrue();
  }

  @Test
  void shouldBeMissedWhenTheValueIsBeyondIt() {
    assertThat(new Limit.AtMost(2).isMetBy(2.01)).isFalse();
    assertThat(new Limit.AtLeast(2).isMetBy(1.99)).isFalse();
  }
}
