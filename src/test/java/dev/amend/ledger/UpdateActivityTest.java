package dev.amend.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UpdateActivityTest {

  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

  private final UpdateActivity activity = new UpdateActivity();

  @Test
  void shouldNotBeBusyWhenAClientIsChangedForTheFirstTime() {
    assertThat(activity.note(NOW)).isFalse();
  }

  @Test
  void shouldBeBusyWhenTheLastChangeWasWithinASecond() {
    activity.note(NOW);
    assertThat(activity.note(NOW.plusMillis(999))).isTrue();
  }

  @Test
  void shouldNotBeBusyWhenTheLastChangeWasASecondAgo() {
    activity.note(NOW);
    assertThat(activity.note(NOW.plusSeconds(1))).isFalse();
  }
}
