package dev.amend.appclient;

import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Setting.Default;
import dev.amend.appclient.Value.TextSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AmendmentTest {

  static Stream<Change> everyChange() {
    return EveryChange.all();
  }

  @ParameterizedTest
  @MethodSource("everyChange")
  void shouldLeaveEveryOtherSettingWhenOneIsChanged(Change change) {
    var amendment = Amendment.of(SampleClient.SETTINGS, List.of(change));
    var others = EnumSet.complementOf(EnumSet.of(change.setting()));
    Token.of(change.setting()).ifPresent(token -> others.remove(TOKEN_VALIDITY_UNITS));
    assertThat(others)
        .allSatisfy(
            other ->
                assertThat(amendment.after().get(other)).isEqualTo(amendment.before().get(other)));
  }

  @ParameterizedTest
  @MethodSource("everyChange")
  void shouldLeaveTheOtherUnitsWhenOneLifetimeIsChanged(Change change) {
    var amendment = Amendment.of(SampleClient.SETTINGS, List.of(change));
    assertThat(Token.values())
        .filteredOn(token -> token.validity() != change.setting())
        .filteredOn(token -> change.setting() != TOKEN_VALIDITY_UNITS)
        .allSatisfy(
            token ->
                assertThat(token.stated(amendment.after()))
                    .isEqualTo(token.stated(amendment.before())));
  }

  @ParameterizedTest
  @MethodSource("everyChange")
  void shouldChangeNothingWhenAppliedTwice(Change change) {
    var once = Amendment.of(SampleClient.SETTINGS, List.of(change)).after();
    assertThat(Amendment.of(once, List.of(change)).changesAnything()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("everyChange")
  void shouldNameTheSettingWhenAChangeIsApplied(Change change) {
    assertThat(Amendment.of(Settings.NONE, List.of(change)).named())
        .containsExactly(change.setting());
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void shouldChangeNothingWhenAnUnsetSettingIsReset(Setting setting) {
    var amendment = Amendment.of(Settings.NONE, List.of(Changes.reset(setting)));
    assertThat(amendment.changesAnything()).isFalse();
    assertThat(amendment.after()).isEqualTo(Settings.NONE);
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void shouldChangeNothingWhenAStatedDefaultIsReset(Setting setting) {
    if (setting.whenUnset() instanceof Default.Known known) {
      var before = Settings.NONE.with(setting, known.value());
      assertThat(Amendment.of(before, List.of(Changes.reset(setting))).after()).isEqualTo(before);
    }
  }

  @Test
  void shouldApplyChangesInOrderWhenThereAreSeveral() {
    var changes =
        List.of(
            Changes.add(CALLBACK_URLS, "a"),
            Changes.remove(CALLBACK_URLS, "a", "b"),
            Changes.add(CALLBACK_URLS, "b"));
    assertThat(Amendment.of(Settings.NONE, changes).after().list(CALLBACK_URLS))
        .isEqualTo(TextSet.of("b"));
  }

  @Test
  void shouldListWhatIsAddedWhenAListIsReplaced() {
    var before = Settings.NONE.with(CALLBACK_URLS, TextSet.of("a", "b"));
    var amendment = Amendment.of(before, List.of(Changes.set(CALLBACK_URLS, TextSet.of("b", "c"))));
    assertThat(amendment.added(CALLBACK_URLS)).isEqualTo(TextSet.of("c"));
  }

  @Test
  void shouldMergeMembersWhenAStructureIsPatched() {
    var change =
        Changes.merge(ANALYTICS_CONFIGURATION, "UserDataShared", new Value.BoolValue(true));
    var after = Amendment.of(SampleClient.SETTINGS, List.of(change)).after();
    assertThat(after.get(ANALYTICS_CONFIGURATION).orElseThrow().toJson().toString())
        .contains("ApplicationArn", "\"UserDataShared\":true");
  }

  @Test
  void shouldUnsetAStructureWhenItIsSetToAnEmptyOne() {
    var change = Changes.set(ANALYTICS_CONFIGURATION, new Value.Structure(new TreeMap<>()));
    assertThat(Amendment.of(SampleClient.SETTINGS, List.of(change)).after().get(change.setting()))
        .isEmpty();
  }

  @Test
  void shouldUnsetAStructureWhenItsLastMemberIsRemoved() {
    var change =
        new Change.Merge(ANALYTICS_CONFIGURATION, Map.of("ApplicationArn", Optional.empty()));
    assertThat(Amendment.of(SampleClient.SETTINGS, List.of(change)).after().get(change.setting()))
        .isEmpty();
  }
}
