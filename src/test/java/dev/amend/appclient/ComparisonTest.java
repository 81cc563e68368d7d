package dev.amend.appclient;

import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Setting.Default;
import dev.amend.appclient.Value.TextSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

  private static Settings with(Setting setting, Value value) {
    return Settings.NONE.with(setting, value);
  }

  private static Value rotation(String feature, int grace) {
    return SampleClient.structure(
        Map.of(
            "Feature",
            SampleClient.text(feature),
            "RetryGracePeriodSeconds",
            new Value.IntValue(grace)));
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void shouldBeTheSameWhenComparedWithItself(Setting setting) {
    assertThat(Comparison.same(setting, SampleClient.SETTINGS, SampleClient.SETTINGS)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void shouldDifferWhenAnotherValueIsUnset(Setting setting) {
    var without = SampleClient.SETTINGS.without(setting);
    assertThat(Comparison.same(setting, SampleClient.SETTINGS, without)).isFalse();
    assertThat(Comparison.same(setting, without, SampleClient.SETTINGS)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void shouldBeTheSameWhenTheDefaultIsStated(Setting setting) {
    if (setting.whenUnset() instanceof Default.Known known) {
      assertThat(Comparison.same(setting, Settings.NONE, with(setting, known.value()))).isTrue();
    }
  }

  @Test
  void shouldBeTheSameWhenRotationIsDisabledOrUnset() {
    assertThat(
            Comparison.same(
                REFRESH_TOKEN_ROTATION,
                Settings.NONE,
                with(REFRESH_TOKEN_ROTATION, rotation("DISABLED", 0))))
        .isTrue();
  }

  @Test
  void shouldBeTheSameWhenAGracePeriodIsZeroOrLeftOut() {
    var without = SampleClient.structure(Map.of("Feature", SampleClient.text("ENABLED")));
    assertThat(
            Comparison.same(
                REFRESH_TOKEN_ROTATION,
                with(REFRESH_TOKEN_ROTATION, without),
                with(REFRESH_TOKEN_ROTATION, rotation("ENABLED", 0))))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"TOKEN_VALIDITY_UNITS", "ANALYTICS_CONFIGURATION", "REFRESH_TOKEN_ROTATION"})
  void shouldBeTheSameWhenAStructureIsEmptyOrUnset(Setting setting) {
    var empty = with(setting, SampleClient.structure(Map.of()));
    assertThat(Comparison.same(setting, Settings.NONE, empty)).isTrue();
  }

  @Test
  void shouldBeTheSameWhenAWideListIsEmptyOrUnset() {
    assertThat(
            Comparison.same(WRITE_ATTRIBUTES, Settings.NONE, with(WRITE_ATTRIBUTES, TextSet.EMPTY)))
        .isTrue();
  }

  @Test
  void shouldDifferWhenWhatUnsetMeansIsNotDocumented() {
    assertThat(
            Comparison.same(
                SUPPORTED_IDENTITY_PROVIDERS,
                Settings.NONE,
                with(SUPPORTED_IDENTITY_PROVIDERS, TextSet.EMPTY)))
        .isFalse();
  }

  @Test
  void shouldDifferWhenAUnitIsUnknown() {
    var unknown =
        with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(1))
            .with(
                TOKEN_VALIDITY_UNITS,
                SampleClient.structure(Map.of("AccessToken", SampleClient.text("weeks"))));
    assertThat(Comparison.same(ACCESS_TOKEN_VALIDITY, Settings.NONE, unknown)).isFalse();
  }
}
