package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Changes;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.BoolValue;
import dev.amend.appclient.Value.TextSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListRulesTest {

  static TextSet words(int count) {
    return TextSet.of(
        IntStream.range(0, count).mapToObj(i -> "https://a.example.com/" + i).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"EXPLICIT_AUTH_FLOWS", "READ_ATTRIBUTES", "WRITE_ATTRIBUTES"})
  void shouldRefuseEmptyingWhenEmptyMeansTheDefault(Setting list) {
    var elements = SampleClient.SETTINGS.list(list).elements().toArray(String[]::new);
    var refusal = "list.empty-widens " + list;
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.set(list, TextSet.EMPTY)))
        .containsExactly(refusal);
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.remove(list, elements)))
        .containsExactly(refusal);
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.reset(list))).isEmpty();
  }

  @Test
  void shouldRefuseEmptyingWhenTheListEqualsTheDefault() {
    String[] flows = {"ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"};
    var atDefault = Settings.NONE.with(EXPLICIT_AUTH_FLOWS, TextSet.of(flows));
    var refusal = "list.empty-widens ExplicitAuthFlows";
    assertThat(Findings.on(atDefault, Changes.set(EXPLICIT_AUTH_FLOWS, TextSet.EMPTY)))
        .containsExactly(refusal);
    assertThat(Findings.on(atDefault, Changes.remove(EXPLICIT_AUTH_FLOWS, flows)))
        .containsExactly(refusal);
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"EXPLICIT_AUTH_FLOWS", "READ_ATTRIBUTES", "WRITE_ATTRIBUTES"})
  void shouldRefuseSingleElementsWhenTheListIsAtItsDefault(Setting list) {
    var refusal = "list.at-default " + list;
    assertThat(Findings.on(Settings.NONE, Changes.add(list, "ALLOW_USER_AUTH"))).contains(refusal);
    assertThat(Findings.on(Settings.NONE, Changes.remove(list, "x"))).containsExactly(refusal);
    assertThat(Findings.on(Settings.NONE, Changes.set(list, TextSet.of("ALLOW_USER_AUTH"))))
        .isEmpty();
  }

  @Test
  void shouldWarnWhenProvidersWereUnset() {
    assertThat(Findings.on(Settings.NONE, Changes.add(SUPPORTED_IDENTITY_PROVIDERS, "COGNITO")))
        .containsExactly("warning list.at-default SupportedIdentityProviders");
  }

  @Test
  void shouldWarnWhenAllProvidersAreRemoved() {
    var warning = "warning list.at-default SupportedIdentityProviders";
    var providers = SUPPORTED_IDENTITY_PROVIDERS;
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.remove(providers, "COGNITO")))
        .containsExactly(warning);
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.set(providers, TextSet.EMPTY)))
        .containsExactly(warning);
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.reset(providers))).isEmpty();
    assertThat(
            Findings.on(
                SampleClient.SETTINGS,
                Changes.remove(providers, "COGNITO"),
                Changes.add(providers, "Partner")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"CALLBACK_URLS", "LOGOUT_URLS"})
  void shouldRefuseUrlsWhenThereAreMoreThanAHundred(Setting list) {
    var oauth = Settings.NONE.with(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT, new BoolValue(true));
    assertThat(Findings.on(oauth, Changes.set(list, words(100)))).isEmpty();
    assertThat(Findings.on(oauth, Changes.set(list, words(101))))
        .containsExactly("list.too-long " + list);
  }

  @Test
  void shouldRefuseScopesWhenThereAreMoreThanFifty() {
    var before = SampleClient.SETTINGS;
    assertThat(Findings.on(before, Changes.set(ALLOWED_OAUTH_SCOPES, words(50)))).isEmpty();
    assertThat(Findings.on(before, Changes.set(ALLOWED_OAUTH_SCOPES, words(51))))
        .containsExactly("list.too-long AllowedOAuthScopes");
  }

  @Test
  void shouldAcceptAListWhenItShrinksAndIsStillTooLong() {
    var before = SampleClient.SETTINGS.with(LOGOUT_URLS, words(103));
    assertThat(Findings.on(before, Changes.remove(LOGOUT_URLS, "https://a.example.com/0")))
        .isEmpty();
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
    assertThat(Findings.on(SampleClient.SETTINGS, Changes.add(list, "")))
        .containsExactly("list.element-empty " + list);
  }
}
