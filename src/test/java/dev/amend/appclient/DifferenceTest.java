package dev.amend.appclient;

import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceTest {

  static Stream<Arguments> everyChangeOnEitherClient() {
    return EveryChange.all()
        .flatMap(
            change ->
                Stream.of(SampleClient.SETTINGS, Settings.NONE)
                    .map(before -> Arguments.of(before, change)));
  }

  @ParameterizedTest
  @MethodSource("everyChangeOnEitherClient")
  void shouldRestoreWhatDiffersWhenUndone(Settings before, Change change) {
    var after = Amendment.of(before, List.of(change)).after();
    var undone = Amendment.of(after, Difference.undo(before, after)).after();
    assertThat(Difference.between(before, undone))
        .noneMatch(difference -> difference.setting().isUndoable());
  }

  @ParameterizedTest
  @MethodSource("everyChangeOnEitherClient")
  void shouldUndoInPartWhenASettingThatDiffersCannotBeUndone(Settings before, Change change) {
    var after = Amendment.of(before, List.of(change)).after();
    assertThat(Difference.isUndoPartial(before, after))
        .isEqualTo(
            change.setting() == PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER && !after.equals(before));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldUndoTheOtherSettingsWhenTheManagementOfTheSecretChangesToo(boolean managed) {
    var setting = PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;
    var before = Settings.NONE.with(setting, new Value.BoolValue(!managed));
    var after =
        before
            .with(setting, new Value.BoolValue(managed))
            .with(CLIENT_NAME, SampleClient.text("web"));
    assertThat(Difference.between(before, after))
        .extracting(Difference::setting)
        .containsExactly(CLIENT_NAME, setting);
    assertThat(Difference.undo(before, after)).containsExactly(Changes.reset(CLIENT_NAME));
  }

  @ParameterizedTest
  @MethodSource("everyChangeOnEitherClient")
  void shouldListOnlyWhatWasAskedForWhenOneSettingIsChanged(Settings before, Change change) {
    var after = Amendment.of(before, List.of(change)).after();
    assertThat(Difference.between(before, after))
        .filteredOn(difference -> change.setting() != TOKEN_VALIDITY_UNITS)
        .allSatisfy(difference -> assertThat(difference.setting()).isEqualTo(change.setting()));
  }

  @Test
  void shouldUndoWithAResetWhenAnEmptyListMeantTheDefault() {
    var before = Settings.NONE.with(READ_ATTRIBUTES, TextSet.EMPTY);
    var after = Settings.NONE.with(READ_ATTRIBUTES, TextSet.of("email"));
    assertThat(Difference.undo(before, after)).containsExactly(Changes.reset(READ_ATTRIBUTES));
  }

  @Test
  void shouldListAddedAndRemovedElementsWhenAListDiffers() {
    var before = Settings.NONE.with(CALLBACK_URLS, TextSet.of("a", "b"));
    var after = Settings.NONE.with(CALLBACK_URLS, TextSet.of("b", "c"));
    assertThat(Difference.between(before, after))
        .containsExactly(new Difference.OfList(CALLBACK_URLS, TextSet.of("c"), TextSet.of("a")));
  }

  @Test
  void shouldCountFromTheDefaultWhenAListWasUnset() {
    var after = Settings.NONE.with(EXPLICIT_AUTH_FLOWS, TextSet.of("ALLOW_USER_SRP_AUTH"));
    assertThat(Difference.between(Settings.NONE, after))
        .containsExactly(
            new Difference.OfList(
                EXPLICIT_AUTH_FLOWS,
                TextSet.EMPTY,
                TextSet.of("ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")));
    assertThat(Difference.undo(Settings.NONE, after))
        .containsExactly(Changes.reset(EXPLICIT_AUTH_FLOWS));
  }

  @Test
  void shouldGiveTheUnitWithTheNumberWhenALifetimeDiffers() {
    var before = SampleClient.SETTINGS;
    var after = Amendment.of(before, List.of(Changes.reset(ACCESS_TOKEN_VALIDITY))).after();
    assertThat(Difference.between(before, after))
        .containsExactly(
            new Difference.OfLifetime(
                ACCESS_TOKEN_VALIDITY,
                Optional.of(new Lifetime(30, "minutes")),
                new Lifetime(1, "hours")));
    assertThat(Difference.undo(before, after))
        .containsExactly(Changes.set(ACCESS_TOKEN_VALIDITY, 30, "minutes"));
  }

  @Test
  void shouldGiveTheKnownDefaultWhenAValueIsReset() {
    var before = SampleClient.SETTINGS;
    var after = before.without(AUTH_SESSION_VALIDITY);
    assertThat(Difference.between(before, after))
        .containsExactly(
            new Difference.OfValue(
                AUTH_SESSION_VALIDITY,
                Optional.of(new Value.IntValue(5)),
                Optional.of(new Value.IntValue(3))));
  }
}
