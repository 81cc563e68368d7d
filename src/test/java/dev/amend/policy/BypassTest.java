package dev.amend.policy;

import static dev.amend.appclient.Setting.ACCESS_TOKEN_VALIDITY;
import static dev.amend.appclient.Setting.CALLBACK_URLS;
import static dev.amend.appclient.Setting.DEFAULT_REDIRECT_URI;
import static dev.amend.appclient.Setting.EXPLICIT_AUTH_FLOWS;
import static dev.amend.appclient.Setting.READ_ATTRIBUTES;
import static dev.amend.appclient.Setting.REFRESH_TOKEN_ROTATION;
import static dev.amend.appclient.Setting.REFRESH_TOKEN_VALIDITY;
import static dev.amend.appclient.Setting.SUPPORTED_IDENTITY_PROVIDERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.policy.fact.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one may try in order to get past a policy, and doesn't. */
class BypassTest {

  private static final Policy HOSTS =
      Policies.allowing(
          """
          {"field": ["CallbackURLs", "DefaultRedirectURI"], "value": {
            "scheme": ["https"], "host": ["example.com", {"suffix": ".example.com"}],
            "port": [443], "userInfo": [false]}}
          """);

  private static final Policy SHORT_LIVED =
      Policies.allowing(
          """
          {"field": [{"suffix": "TokenValidity"}], "value": {"seconds": [{"numeric": ["<=", 3600]}]}}
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com/cb",
        "https://APP.EXAMPLE.com/cb",
        "HTTPS://app.example.com./cb",
        "https://app.example.com:443/cb",
        "https://ａｐｐ.example.com/cb",
        "https://bücher.example.com/cb",
        "https://xn--bcher-kva.example.com/cb"
      })
  void shouldAllowTheHostHoweverItIsWritten(String url) {
    assertAllowed(HOSTS, Settings.NONE, new Change.Add(CALLBACK_URLS, TextSet.of(url)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.test/",
        "https://evil-example.com/",
        "https://app.example.com.evil.test/",
        "https://app.example.com@evil.test/",
        "https://app.example.com:443@evil.test/",
        "https://user@app.example.com/",
        "https://evil.test/app.example.com",
        "https://evil.test?.example.com",
        "https://evil.test#.example.com",
        "https://evil.test\\.example.com/",
        "https://evil.test\\@app.example.com/",
        "https://app.example.com:8443/",
        "https://app.example.com:443:443/",
        "http://app.example.com/",
        "https:evil.test",
        "https:app.example.com",
        "https:/app.example.com/",
        "https:///app.example.com/",
        "//app.example.com/",
        "https://evil.test%2f.example.com/",
        "https://%65vil.example.com/",
        "https://evil。test/.example.com",
        "https://evil.test／.example.com/",
        "https://evil.c℀.example.com/",
        "https://app..example.com/",
        "https://.example.com/",
        "https://app.example.com../",
        "https://[::1]/",
        "https://127.0.0.1/",
        "https://0177.0.0.1/",
        "https://0x7f000001/",
        "https://2130706433/",
        "https://127.1/",
        "https://exa\tmple.com/",
        " https://app.example.com/",
        "javascript://app.example.com/%0aalert(1)",
        "javascript:alert(1)//https://app.example.com/",
        "myapp://app.example.com/"
      })
  void shouldDenyAUrlThatOnlyLooksLikeIt(String url) {
    var urls = TextSet.of(url);
    assertDenied(HOSTS, Settings.NONE, new Change.Add(CALLBACK_URLS, urls));
    assertDenied(HOSTS, Settings.NONE, set(CALLBACK_URLS, urls));
    assertDenied(HOSTS, Settings.NONE, set(DEFAULT_REDIRECT_URI, new Value.Text(url)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://EVIL.test/",
        "https://evil.test./",
        "https://evil.test:443/",
        "https://user@evil.test/",
        "https:evil.test",
        "https:/evil.test",
        "https:\\evil.test",
        "https://ｅｖｉｌ.test/",
        "https://evil\u00AD.test/",
        "https://e%76il.test/"
      })
  void shouldDenyAHostHoweverItIsWritten(String url) {
    var policy =
        Policies.policy(
            """
            {"version": 1, "default": "allow", "entries": {"queue": "sqs"}, "rules": [
              {"id": "no-evil", "effect": "deny", "when": {"value": {"host": ["evil.test"]}}}]}
            """);

    assertDenied(policy, Settings.NONE, new Change.Add(CALLBACK_URLS, TextSet.of(url)));
  }

  @Test
  void shouldDenyANewElementWhenTheWholeListIsSet() {
    var before = Settings.NONE.with(CALLBACK_URLS, TextSet.of("https://app.example.com/"));

    assertDenied(
        HOSTS,
        before,
        set(CALLBACK_URLS, TextSet.of("https://app.example.com/", "https://evil.test/")));
  }

  @Test
  void shouldDenyTheLossWhenTheWholeListIsSet() {
    var before =
        Settings.NONE.with(CALLBACK_URLS, TextSet.of("https://a.other/", "https://b.other/"));

    assertDenied(HOSTS, before, set(CALLBACK_URLS, TextSet.of("https://a.other/")));
    assertDenied(HOSTS, before, new Change.Reset(CALLBACK_URLS));
  }

  @Test
  void shouldJudgeTheEndWhenChangesCancelEachOther() {
    assertAllowed(
        HOSTS,
        Settings.NONE,
        new Change.Add(CALLBACK_URLS, TextSet.of("https://evil.test/")),
        set(CALLBACK_URLS, TextSet.of("https://app.example.com/")));
  }

  @Test
  void shouldDenyAResetWhenTheDefaultIsWider() {
    var flows =
        Policies.allowing(
            "{\"field\": [\"ExplicitAuthFlows\", \"ReadAttributes\", \"SupportedIdentityProviders\"], \"change\": [\"removed\"]}");

    assertDenied(
        flows,
        Settings.NONE.with(EXPLICIT_AUTH_FLOWS, TextSet.of("ALLOW_USER_AUTH")),
        new Change.Reset(EXPLICIT_AUTH_FLOWS));
    assertDenied(
        flows,
        Settings.NONE.with(READ_ATTRIBUTES, TextSet.of("email")),
        new Change.Reset(READ_ATTRIBUTES));
    assertDenied(
        flows,
        Settings.NONE.with(READ_ATTRIBUTES, TextSet.of("email")),
        set(READ_ATTRIBUTES, TextSet.EMPTY));
    assertDenied(
        flows,
        Settings.NONE.with(SUPPORTED_IDENTITY_PROVIDERS, TextSet.of("COGNITO")),
        new Change.Reset(SUPPORTED_IDENTITY_PROVIDERS));
  }

  @Test
  void shouldDenyAResetWhenTheDefaultIsLonger() {
    assertDenied(
        SHORT_LIVED,
        Settings.NONE.with(REFRESH_TOKEN_VALIDITY, new Value.IntValue(1)),
        new Change.Reset(REFRESH_TOKEN_VALIDITY));
    assertDenied(
        SHORT_LIVED,
        Settings.NONE.with(REFRESH_TOKEN_VALIDITY, new Value.IntValue(1)),
        set(REFRESH_TOKEN_VALIDITY, new Value.IntValue(0)));
  }

  @Test
  void shouldJudgeSecondsWhenALifetimeIsWrittenInAnotherUnit() {
    var before = Settings.NONE.with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(2));

    assertAllowed(SHORT_LIVED, before, lifetime(60, "minutes"));
    assertDenied(SHORT_LIVED, before, lifetime(61, "minutes"));
    assertDenied(SHORT_LIVED, before, lifetime(120, "minutes"));
    assertDenied(SHORT_LIVED, before, lifetime(3601, "seconds"));
    assertDenied(SHORT_LIVED, before, lifetime(1, "days"));
    assertDenied(SHORT_LIVED, before, lifetime(1, "fortnights"));
  }

  @Test
  void shouldJudgeTheEffectiveValueWhenAMemberOfAStructureIsTakenOut() {
    var policy =
        Policies.policy(
            """
            {"version": 1, "default": "allow", "entries": {"queue": "sqs"}, "rules": [
              {"id": "keep-rotation", "effect": "deny", "when": {
                "field": ["RefreshTokenRotation.Feature"],
                "value": {"text": [{"anything-but": "ENABLED"}]}}}]}
            """);
    var before =
        Settings.NONE.with(
            REFRESH_TOKEN_ROTATION,
            SampleClient.structure(Map.of("Feature", new Value.Text("ENABLED"))));

    assertDenied(policy, before, new Change.Reset(REFRESH_TOKEN_ROTATION));
    assertDenied(
        policy,
        before,
        set(
            REFRESH_TOKEN_ROTATION,
            SampleClient.structure(Map.of("Feature", new Value.Text("DISABLED")))));
    assertDenied(
        policy,
        before,
        new Change.Merge(REFRESH_TOKEN_ROTATION, Map.of("Feature", Optional.empty())));
  }

  private static Change lifetime(int value, String unit) {
    return new Change.Set(ACCESS_TOKEN_VALIDITY, new Value.IntValue(value), Optional.of(unit));
  }

  private static Change set(Setting setting, Value value) {
    return new Change.Set(setting, value, Optional.empty());
  }

  private static void assertAllowed(Policy policy, Settings before, Change... changes) {
    assertThat(verdict(policy, before, changes).effect()).isEqualTo(Effect.ALLOW);
  }

  private static void assertDenied(Policy policy, Settings before, Change... changes) {
    assertThat(verdict(policy, before, changes).effect()).isEqualTo(Effect.DENY);
  }

  private static Verdict verdict(Policy policy, Settings before, Change... changes) {
    var amendment = Amendment.of(before, List.copyOf(Arrays.asList(changes)));
    return policy.judge(Policies.FROM_QUEUE, Facts.of(amendment.before(), amendment.after()));
  }
}
