package dev.amend.policy.fact;

import static dev.amend.appclient.Setting.ACCESS_TOKEN_VALIDITY;
import static dev.amend.appclient.Setting.ALLOWED_OAUTH_FLOWS;
import static dev.amend.appclient.Setting.ANALYTICS_CONFIGURATION;
import static dev.amend.appclient.Setting.AUTH_SESSION_VALIDITY;
import static dev.amend.appclient.Setting.CALLBACK_URLS;
import static dev.amend.appclient.Setting.CLIENT_NAME;
import static dev.amend.appclient.Setting.DEFAULT_REDIRECT_URI;
import static dev.amend.appclient.Setting.ENABLE_TOKEN_REVOCATION;
import static dev.amend.appclient.Setting.EXPLICIT_AUTH_FLOWS;
import static dev.amend.appclient.Setting.READ_ATTRIBUTES;
import static dev.amend.appclient.Setting.REFRESH_TOKEN_ROTATION;
import static dev.amend.appclient.Setting.REFRESH_TOKEN_VALIDITY;
import static dev.amend.appclient.Setting.SUPPORTED_IDENTITY_PROVIDERS;
import static dev.amend.appclient.Setting.TOKEN_VALIDITY_UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.codec.Json;
import dev.amend.policy.Policies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The facts of a request are what it changes, with the values in force. */
class FactsTest {

  @Test
  void shouldHaveAFactForEachElementWhenAListChanges() {
    assertFacts(
        settings(CALLBACK_URLS, TextSet.of("https://a.example/", "https://b.example/")),
        set(CALLBACK_URLS, TextSet.of("https://b.example/", "https://c.example/?x")),
        "CallbackURLs added {'text':'https://c.example/?x','scheme':'https','host':'c.example','port':443,'path':'/','query':true,'userInfo':false}",
        "CallbackURLs removed {'text':'https://a.example/','scheme':'https','host':'a.example','port':443,'path':'/','query':false,'userInfo':false}");
  }

  @Test
  void shouldHaveTheSameFactsWhenAWholeListIsSetAndWhenOneElementIsAdded() {
    var before = settings(CALLBACK_URLS, TextSet.of("https://a.example/"));
    var added = new Change.Add(CALLBACK_URLS, TextSet.of("https://evil.test/"));
    var set = set(CALLBACK_URLS, TextSet.of("https://a.example/", "https://evil.test/"));

    assertThat(facts(before, set)).isEqualTo(facts(before, added)).hasSize(1);
  }

  @Test
  void shouldCompareWithTheDefaultWhenAListIsReset() {
    assertFacts(
        settings(EXPLICIT_AUTH_FLOWS, TextSet.of("ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH")),
        new Change.Reset(EXPLICIT_AUTH_FLOWS),
        "ExplicitAuthFlows added {'text':'ALLOW_CUSTOM_AUTH'}",
        "ExplicitAuthFlows added {'text':'ALLOW_REFRESH_TOKEN_AUTH'}",
        "ExplicitAuthFlows removed {'text':'ALLOW_USER_AUTH'}");
  }

  @Test
  void shouldHaveAFactOfItsOwnWhenAListEntersADefaultThatIsNotDocumented() {
    assertFacts(
        settings(READ_ATTRIBUTES, TextSet.of("email")),
        new Change.Reset(READ_ATTRIBUTES),
        "ReadAttributes removed {'text':'email'}",
        "ReadAttributes unset {'default':true}");
  }

  @Test
  void shouldHaveAFactOfItsOwnWhenAListLeavesADefaultThatIsNotDocumented() {
    assertFacts(
        Settings.NONE,
        set(READ_ATTRIBUTES, TextSet.of("email")),
        "ReadAttributes added {'text':'email'}",
        "ReadAttributes set {} before {'default':true}");
    assertFacts(
        Settings.NONE,
        set(SUPPORTED_IDENTITY_PROVIDERS, TextSet.EMPTY),
        "SupportedIdentityProviders set {} before {'default':true}");
  }

  @Test
  void shouldTellTheDefaultInForceWhenASettingIsReset() {
    assertFacts(
        settings(AUTH_SESSION_VALIDITY, new Value.IntValue(5)),
        new Change.Reset(AUTH_SESSION_VALIDITY),
        "AuthSessionValidity unset {'seconds':180} before {'seconds':300}");
    assertFacts(
        settings(ENABLE_TOKEN_REVOCATION, new Value.BoolValue(true)),
        new Change.Reset(ENABLE_TOKEN_REVOCATION),
        "EnableTokenRevocation unset {'default':true} before {'flag':true}");
    assertFacts(
        settings(CLIENT_NAME, new Value.Text("a")),
        set(CLIENT_NAME, new Value.Text("b")),
        "ClientName set {'text':'b'} before {'text':'a'}");
  }

  @Test
  void shouldTellSecondsWhenALifetimeChanges() {
    assertFacts(
        settings(ACCESS_TOKEN_VALIDITY, new Value.IntValue(1)),
        new Change.Set(ACCESS_TOKEN_VALIDITY, new Value.IntValue(10), Optional.of("minutes")),
        "AccessTokenValidity set {'seconds':600} before {'seconds':3600}");
    assertFacts(
        settings(REFRESH_TOKEN_VALIDITY, new Value.IntValue(1)),
        new Change.Reset(REFRESH_TOKEN_VALIDITY),
        "RefreshTokenValidity unset {'seconds':2592000} before {'seconds':86400}");
  }

  @Test
  void shouldHaveAFactWhenALifetimeOnlyGetsAnotherUnit() {
    assertFacts(
        settings(ACCESS_TOKEN_VALIDITY, new Value.IntValue(1)),
        new Change.Set(ACCESS_TOKEN_VALIDITY, new Value.IntValue(60), Optional.of("minutes")),
        "AccessTokenValidity set {'seconds':3600} before {'seconds':3600}");
  }

  @Test
  void shouldNotBuildAFactWhenTheUnitIsUnknown() {
    var change =
        new Change.Set(ACCESS_TOKEN_VALIDITY, new Value.IntValue(2), Optional.of("fortnights"));

    assertThat(facts(Settings.NONE, change))
        .singleElement()
        .isInstanceOf(Fact.Unreadable.class)
        .extracting(Fact::field)
        .isEqualTo("AccessTokenValidity");
  }

  @Test
  void shouldTellTheTextWhenTheUnitBeforeIsUnknown() {
    var before =
        settings(ACCESS_TOKEN_VALIDITY, new Value.IntValue(2))
            .with(
                TOKEN_VALIDITY_UNITS,
                SampleClient.structure(Map.of("AccessToken", new Value.Text("fortnights"))));

    assertFacts(
        before,
        new Change.Reset(ACCESS_TOKEN_VALIDITY),
        "AccessTokenValidity unset {'seconds':3600} before {'text':'2 fortnights'}");
  }

  @Test
  void shouldHaveAFactForEachMemberWhenAStructureChanges() {
    assertFacts(
        settings(REFRESH_TOKEN_ROTATION, rotation("ENABLED", 60)),
        new Change.Reset(REFRESH_TOKEN_ROTATION),
        "RefreshTokenRotation.Feature unset {'text':'DISABLED'} before {'text':'ENABLED'}",
        "RefreshTokenRotation.RetryGracePeriodSeconds unset {'seconds':0} before {'seconds':60}");
    assertFacts(
        settings(REFRESH_TOKEN_ROTATION, rotation("ENABLED", 60)),
        set(REFRESH_TOKEN_ROTATION, rotation("DISABLED", 60)),
        "RefreshTokenRotation.Feature set {'text':'DISABLED'} before {'text':'ENABLED'}",
        "RefreshTokenRotation.RetryGracePeriodSeconds set {'seconds':0} before {'seconds':60}");
    assertFacts(
        settings(REFRESH_TOKEN_ROTATION, rotation("ENABLED", 60)),
        set(REFRESH_TOKEN_ROTATION, rotation("ENABLED", 30)),
        "RefreshTokenRotation.RetryGracePeriodSeconds set {'seconds':30} before {'seconds':60}");
    assertFacts(
        Settings.NONE,
        set(
            ANALYTICS_CONFIGURATION,
            SampleClient.structure(Map.of("ApplicationArn", new Value.Text("arn")))),
        "AnalyticsConfiguration.ApplicationArn set {'text':'arn'} before {'default':true}");
  }

  @Test
  void shouldNotBuildAFactWhenAStructureDiffersAndNoMemberDoes() {
    var change =
        set(
            ANALYTICS_CONFIGURATION,
            SampleClient.structure(Map.of("UserDataShared", new Value.BoolValue(false))));

    assertThat(facts(Settings.NONE, change))
        .singleElement()
        .isInstanceOf(Fact.Unreadable.class)
        .extracting(Fact::field)
        .isEqualTo("AnalyticsConfiguration");
  }

  @Test
  void shouldTellTheTextAloneWhenAUrlThatCannotBeSplitIsRemoved() {
    assertFacts(
        settings(CALLBACK_URLS, TextSet.of("https:evil.test")),
        new Change.Remove(CALLBACK_URLS, TextSet.of("https:evil.test")),
        "CallbackURLs removed {'text':'https:evil.test'}");
    assertFacts(
        settings(DEFAULT_REDIRECT_URI, new Value.Text("https:evil.test")),
        new Change.Reset(DEFAULT_REDIRECT_URI),
        "DefaultRedirectURI unset {'default':true} before {'text':'https:evil.test'}");
  }

  @Test
  void shouldNotBuildAFactWhenAUrlThatCannotBeSplitIsAddedOrSet() {
    assertThat(facts(Settings.NONE, new Change.Add(CALLBACK_URLS, TextSet.of("https:evil.test"))))
        .containsExactly(
            new Fact.Unreadable(
                "CallbackURLs",
                FactChange.ADDED,
                "https:evil.test",
                "The URL doesn't have exactly two slashes and a host after its scheme."));
    assertThat(facts(Settings.NONE, set(DEFAULT_REDIRECT_URI, new Value.Text("https:evil.test"))))
        .singleElement()
        .isInstanceOf(Fact.Unreadable.class);
  }

  @Test
  void shouldNotSplitTextsWhenTheFieldIsNotAUrl() {
    assertFacts(
        Settings.NONE,
        new Change.Add(ALLOWED_OAUTH_FLOWS, TextSet.of("https:evil.test")),
        "AllowedOAuthFlows added {'text':'https:evil.test'}");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOKEN_VALIDITY_UNITS")
  void shouldHaveAFactWhateverIsUnset(Setting setting) {
    var facts = Facts.of(SampleClient.SETTINGS, SampleClient.SETTINGS.without(setting));

    assertThat(facts).isNotEmpty();
    assertThat(facts)
        .allSatisfy(fact -> assertThat(fact.field()).startsWith(setting.serviceName()));
  }

  @Test
  void shouldHaveNoFactWhenNothingDiffers() {
    assertThat(Facts.of(SampleClient.SETTINGS, SampleClient.SETTINGS)).isEmpty();
  }

  @Test
  void shouldHaveOneFactWhenSecretsAreRotatedOrRetired() {
    var rotation =
        new SecretChange.Rotation(
            SecretChange.Action.ISSUED, Duration.ofDays(90), Duration.ofDays(7));

    assertThat(text(Facts.of(rotation)))
        .isEqualTo(
            "ClientSecret rotateSecret {'text':'issued','maxAgeSeconds':7776000,'overlapSeconds':604800}");
    assertThat(text(Facts.of(new SecretChange.Retirement("id-1"))))
        .isEqualTo("ClientSecret retireSecret {'text':'retired','secretId':'id-1'}");
  }

  @Test
  void shouldTellWhoAsksAndForWhichClientWhenItIsWrittenForRules() {
    var fact = (Fact.Clear) Facts.of(new SecretChange.Retirement("id-1"));

    assertThat(fact.toJson(Policies.FROM_QUEUE))
        .isEqualTo(
            Json.read(
                """
                {
                  "producer": {
                    "alias": "queue",
                    "transport": "sqs",
                    "queue": "arn:aws:sqs:eu-west-1:111122223333:requests.fifo",
                    "senderId": "AROAEXAMPLE"
                  },
                  "claimed": {"requestedBy": "user:u-17"},
                  "userPoolId": "eu-west-1_AbCdEf123",
                  "clientId": "3n4b5urk1ft4fl3mg5e62d9ado",
                  "clientType": "REGULAR",
                  "field": "ClientSecret",
                  "change": "retireSecret",
                  "value": {"text": "retired", "secretId": "id-1"}
                }
                """));
  }

  private static void assertFacts(Settings before, Change change, String... expected) {
    assertThat(facts(before, change).stream().map(FactsTest::text)).containsExactly(expected);
  }

  private static List<Fact> facts(Settings before, Change change) {
    var amendment = Amendment.of(before, List.of(change));
    return Facts.of(amendment.before(), amendment.after());
  }

  private static String text(Fact fact) {
    var clear = (Fact.Clear) fact;
    var text = clear.field() + " " + clear.change() + " " + clear.value();
    return (text + clear.before().map(before -> " before " + before).orElse("")).replace('"', '\'');
  }

  private static Settings settings(Setting setting, Value value) {
    return Settings.NONE.with(setting, value);
  }

  private static Change set(Setting setting, Value value) {
    return new Change.Set(setting, value, Optional.empty());
  }

  private static Value rotation(String feature, int grace) {
    return SampleClient.structure(
        Map.of(
            "Feature",
            new Value.Text(feature),
            "RetryGracePeriodSeconds",
            new Value.IntValue(grace)));
  }
}
