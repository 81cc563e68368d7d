package dev.amend.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

  private static final Duration ANSWERING = Duration.ofMillis(500);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 20, 30, 60, 300, 900})
  void shouldLeaveTimeForEachPartWhenTheTimeIsDivided(int seconds) {
    var left = Duration.ofSeconds(seconds);
    var deadlines = Deadlines.of(left, new ManualTime());

    assertThat(deadlines.end().left()).isEqualTo(left);
    assertThat(deadlines.work().left()).isPositive();
    assertThat(deadlines.record().left()).isGreaterThan(deadlines.work().left());
    assertThat(deadlines.publish().left()).isGreaterThan(deadlines.record().left());
    assertThat(left.minus(deadlines.publish().left()))
        .isGreaterThanOrEqualTo(seconds < 5 ? left.dividedBy(10) : ANSWERING);
  }
}
