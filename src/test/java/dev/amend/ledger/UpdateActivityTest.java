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
  void shouldBeBusyWhenTheLastChangeWasWithinTenSeconds() {
    activity.note(NOW);
    assertThat(activity.note(NOW.plusMillis(9_999))).isTrue();
  }

  @Test
  void shouldNotBeBusyWhenTheLastChangeWasTenSecondsAgo() {
    activity.note(NOW);
    assertThat(activity.note(NOW.plusSeconds(10))).isFalse();
  }
}
