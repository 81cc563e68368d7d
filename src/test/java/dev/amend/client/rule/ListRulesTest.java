package dev.amend.client.rule;

import static dev.amend.client.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.client.SampleClient;
import dev.amend.client.Setting;
import dev.amend.client.Settings;
import dev.amend.client.Value.Flag;
import dev.amend.client.Value.Words;
import dev.amend.client.Wish;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListRulesTest {

  static Words words(int count) {
    return Words.of(IntStream.range(0, count).mapToObj(i -> "https://a.example.com/" + i).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"EXPLICIT_AUTH_FLOWS", "READ_ATTRIBUTES", "WRITE_ATTRIBUTES"})
  void shouldRefuseEmptyingWhenEmptyMeansTheDefault(Setting list) {
    var elements = SampleClient.SETTINGS.words(list).elements().toArray(String[]::new);
    var refusal = "list.empty-widens " + list;
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.set(list, Words.NONE)))
        .containsExactly(refusal);
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.remove(list, elements)))
        .containsExactly(refusal);
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.reset(list))).isEmpty();
  }

  @Test
  void shouldRefuseEmptyingWhenTheListHasJustWhatTheDefaultHas() {
    String[] flows = {"ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"};
    var atDefault = Settings.NONE.with(EXPLICIT_AUTH_FLOWS, Words.of(flows));
    var refusal = "list.empty-widens ExplicitAuthFlows";
    assertThat(Verdict.on(atDefault, Wish.set(EXPLICIT_AUTH_FLOWS, Words.NONE)))
        .containsExactly(refusal);
    assertThat(Verdict.on(atDefault, Wish.remove(EXPLICIT_AUTH_FLOWS, flows)))
        .containsExactly(refusal);
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"EXPLICIT_AUTH_FLOWS", "READ_ATTRIBUTES", "WRITE_ATTRIBUTES"})
  void shouldRefuseSingleElementsWhenTheListIsAtItsDefault(Setting list) {
    var refusal = "list.at-default " + list;
    assertThat(Verdict.on(Settings.NONE, Wish.add(list, "ALLOW_USER_AUTH"))).contains(refusal);
    assertThat(Verdict.on(Settings.NONE, Wish.remove(list, "x"))).containsExactly(refusal);
    assertThat(Verdict.on(Settings.NONE, Wish.set(list, Words.of("ALLOW_USER_AUTH")))).isEmpty();
  }

  @Test
  void shouldWarnWhenProvidersWereUnset() {
    assertThat(Verdict.on(Settings.NONE, Wish.add(SUPPORTED_IDENTITY_PROVIDERS, "COGNITO")))
        .containsExactly("warning list.at-default SupportedIdentityProviders");
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"CALLBACK_URLS", "LOGOUT_URLS"})
  void shouldRefuseUrlsWhenThereAreMoreThanAHundred(Setting list) {
    var oauth = Settings.NONE.with(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT, new Flag(true));
    assertThat(Verdict.on(oauth, Wish.set(list, words(100)))).isEmpty();
    assertThat(Verdict.on(oauth, Wish.set(list, words(101))))
        .containsExactly("list.too-long " + list);
  }

  @Test
  void shouldRefuseScopesWhenThereAreMoreThanFifty() {
    var before = SampleClient.SETTINGS;
    assertThat(Verdict.on(before, Wish.set(ALLOWED_OAUTH_SCOPES, words(50)))).isEmpty();
    assertThat(Verdict.on(before, Wish.set(ALLOWED_OAUTH_SCOPES, words(51))))
        .containsExactly("list.too-long AllowedOAuthScopes");
  }

  @Test
  void shouldLetATooLongListShrink() {
    var before = SampleClient.SETTINGS.with(LOGOUT_URLS, words(103));
    assertThat(Verdict.on(before, Wish.remove(LOGOUT_URLS, "https://a.example.com/0"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {
        "ALLOWED_OAUTH_FLOWS",
        "ALLOWED_OAUTH_SCOPES",
        "CALLBACK_URLS",
        "EXPLICIT_AUTH_FLOWS",
        "LOGOUT_URLS",
        "READ_ATTRIBUTES",
        "SUPPORTED_IDENTITY_PROVIDERS",
        "WRITE_ATTRIBUTES"
      })
  void shouldReportAnEmptyElementOnceWhenItIsAdded(Setting list) {
    assertThat(Verdict.on(SampleClient.SETTINGS, Wish.add(list, "")))
        .containsExactly("list.element-empty " + list);
  }
}
