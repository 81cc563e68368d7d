package dev.amend.local.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationScheduleTest {

  @Test
  void shouldReadADuration() {
    assertThat(RotationSchedule.every("PT1M", Optional.empty(), Optional.empty()).interval())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1m", "P1M", "PT0S", "PT0.5S", "-PT1M", "rate(1 minute)"})
  void shouldSayWhatIsWrongInOneLineWhenTheIntervalIsInvalid(String interval) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RotationSchedule.every(interval, Optional.empty(), Optional.empty()))
        .withMessageStartingWith("schedule must be an ISO-8601 duration")
        .withMessageNotContaining("\n");
  }
}
