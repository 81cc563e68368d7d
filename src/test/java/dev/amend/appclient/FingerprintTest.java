package dev.amend.appclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What shows that an update has happened, and what does not. */
class FingerprintTest {

  private static final Settings SIXTY_MINUTES = lifetime(60, "minutes");
  private static final Settings ONE_HOUR = lifetime(1, "hours");

  @Test
  void shouldNotTakeTheOldStateForTheNewWhenALifetimeIsOnlySpeltAnew() {
    var wanted = Fingerprint.of(SIXTY_MINUTES, ONE_HOUR);

    assertThat(Fingerprint.matches(wanted, SIXTY_MINUTES)).isFalse();
    assertThat(Fingerprint.matches(wanted, ONE_HOUR)).isTrue();
  }

  @Test
  void shouldRecogniseAResetWhenTheServiceShowsTheDefaultInAnyUnit() {
    var wanted = Fingerprint.of(lifetime(10, "minutes"), Settings.NONE);

    assertThat(Fingerprint.matches(wanted, Settings.NONE)).isTrue();
    assertThat(Fingerprint.matches(wanted, SIXTY_MINUTES)).isTrue();
    assertThat(Fingerprint.matches(wanted, lifetime(10, "minutes"))).isFalse();
  }

  private static Settings lifetime(int value, String unit) {
    return new Settings(
        Map.of(
            Setting.ACCESS_TOKEN_VALIDITY,
            new Value.IntValue(value),
            Setting.TOKEN_VALIDITY_UNITS,
            new Value.Structure(new TreeMap<>(Map.of("AccessToken", new Value.Text(unit))))));
  }
}
