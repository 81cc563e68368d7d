package dev.amend.appclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final Settings SIXTY_MINUTES = lifetime(60, "minutes");
  private static final Settings ONE_HOUR = lifetime(1, "hours");

  @Test
  void shouldDistinguishOldFromNewWhenOnlyTheUnitOfALifetimeChanges() {
    var wanted = Fingerprint.of(SIXTY_MINUTES, ONE_HOUR);

    assertThat(Fingerprint.matches(wanted, SIXTY_MINUTES)).isFalse();
    assertThat(Fingerprint.matches(wanted, ONE_HOUR)).isTrue();
  }

  @Test
  void shouldRecognizeAResetWhenCognitoShowsTheDefaultInAnyUnit() {
    var wanted = Fingerprint.of(lifetime(10, "minutes"), Settings.NONE);

    assertThat(Fingerprint.matches(wanted, Settings.NONE)).isTrue();
    assertThat(Fingerprint.matches(wanted, SIXTY_MINUTES)).isTrue();
    assertThat(Fingerprint.matches(wanted, lifetime(10, "minutes"))).isFalse();
  }

  @Test
  void shouldRecognizeAResetWhenTheDefaultIsNotDocumented() {
    var before = Settings.NONE.with(Setting.ENABLE_TOKEN_REVOCATION, new Value.BoolValue(false));
    var wanted = Fingerprint.of(before, Settings.NONE);

    assertThat(Fingerprint.matches(wanted, before)).isFalse();
    assertThat(Fingerprint.matches(wanted, Settings.NONE)).isTrue();
    assertThat(
            Fingerprint.matches(
                wanted, before.with(Setting.ENABLE_TOKEN_REVOCATION, new Value.BoolValue(true))))
        .isTrue();
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
