package dev.amend.appclient;

import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Value.TextSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtDefaultTest {

  private static final Setting LIST = READ_ATTRIBUTES;

  private static Set<Setting> atDefault(Settings before, Change... changes) {
    return Amendment.of(before, List.of(changes)).atDefault();
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {
        "EXPLICIT_AUTH_FLOWS",
        "READ_ATTRIBUTES",
        "WRITE_ATTRIBUTES",
        "SUPPORTED_IDENTITY_PROVIDERS"
      })
  void shouldReportTheListWhenAnUnsetListIsEdited(Setting list) {
    assertThat(atDefault(Settings.NONE, Changes.add(list, "x"))).containsExactly(list);
    assertThat(atDefault(Settings.NONE, Changes.remove(list, "x"))).containsExactly(list);
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"CALLBACK_URLS", "LOGOUT_URLS", "ALLOWED_OAUTH_FLOWS", "ALLOWED_OAUTH_SCOPES"})
  void shouldReportNothingWhenUnsetMeansEmpty(Setting list) {
    assertThat(atDefault(Settings.NONE, Changes.add(list, "x"))).isEmpty();
  }

  @Test
  void shouldReportTheListWhenTheServiceShowsAnEmptyList() {
    var before = Settings.NONE.with(LIST, TextSet.EMPTY);
    assertThat(atDefault(before, Changes.add(LIST, "x"))).containsExactly(LIST);
  }

  @Test
  void shouldReportTheListWhenAnEarlierChangeResetIt() {
    assertThat(atDefault(SampleClient.SETTINGS, Changes.reset(LIST), Changes.add(LIST, "x")))
        .containsExactly(LIST);
  }

  @Test
  void shouldReportNothingWhenTheOnlyElementIsReplaced() {
    var before = Settings.NONE.with(LIST, TextSet.of("email"));
    var changes = List.of(Changes.remove(LIST, "email"), Changes.add(LIST, "name"));
    var amendment = Amendment.of(before, changes);
    assertThat(amendment.atDefault()).isEmpty();
    assertThat(amendment.after().list(LIST)).isEqualTo(TextSet.of("name"));
  }

  @Test
  void shouldReportNothingWhenALaterChangeSetsTheWholeList() {
    assertThat(atDefault(Settings.NONE, Changes.add(LIST, "x"), Changes.set(LIST, TextSet.of("y"))))
        .isEmpty();
  }
}
