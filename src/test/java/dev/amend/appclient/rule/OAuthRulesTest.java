package dev.amend.appclient.rule;

import static dev.amend.appclient.SampleClient.SETTINGS;
import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Changes;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.SecretPresence.Answer;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.BoolValue;
import dev.amend.appclient.Value.TextSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthRulesTest {

  private static final Settings MACHINE =
      Settings.NONE
          .with(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT, new BoolValue(true))
          .with(ALLOWED_OAUTH_FLOWS, TextSet.of("client_credentials"))
          .with(ALLOWED_OAUTH_SCOPES, TextSet.of("api/read"));

  private static Change flows(String... flows) {
    return Changes.set(ALLOWED_OAUTH_FLOWS, TextSet.of(flows));
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "implicit"})
  void shouldRefuseClientCredentialsWhenNotAlone(String other) {
    var before = MACHINE.with(CALLBACK_URLS, TextSet.of("https://app.example.com"));
    assertThat(Findings.on(before, Changes.add(ALLOWED_OAUTH_FLOWS, other)))
        .containsExactly("flows.client-credentials-not-alone AllowedOAuthFlows");
    assertThat(Findings.on(before, flows(other))).isEmpty();
  }

  @Test
  void shouldLeaveItToTheServiceWhenClientCredentialsHasAnUnknownFlowNextToIt() {
    assertThat(Findings.on(MACHINE, Changes.add(ALLOWED_OAUTH_FLOWS, "device")))
        .containsExactly("warning flows.unknown AllowedOAuthFlows");
  }

  @Test
  void shouldRequireASecretWhenClientCredentialsIsAdded() {
    var before = MACHINE.without(ALLOWED_OAUTH_FLOWS);
    assertThat(Findings.on(Answer.ABSENT, before, flows("client_credentials")))
        .containsExactly("flows.client-credentials-needs-secret AllowedOAuthFlows");
    assertThat(Findings.on(Answer.PRESENT, before, flows("client_credentials"))).isEmpty();
    assertThat(Findings.on(Answer.UNKNOWN, before, flows("client_credentials"))).isEmpty();
  }

  @Test
  void shouldNotAskForTheSecretWhenNoRuleNeedsIt() {
    SecretPresence refusing =
        () -> {
          throw new AssertionError("asked");
        };
    var changes =
        List.of(
            Changes.add(CALLBACK_URLS, "https://x.example.com"),
            Changes.add(ALLOWED_OAUTH_FLOWS, "implicit"),
            Changes.set(ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA, new BoolValue(false)));
    assertThat(RuleBook.evaluate(Amendment.of(SETTINGS, changes), refusing)).isEmpty();
  }

  @Test
  void shouldRequireACallbackUrlWhenUsersAreRedirected() {
    var refusal = "flows.callback-required CallbackURLs";
    var before = SETTINGS.without(DEFAULT_REDIRECT_URI);
    assertThat(Findings.on(before, Changes.reset(CALLBACK_URLS))).containsExactly(refusal);
    assertThat(Findings.on(MACHINE, flows("implicit", "device")))
        .containsExactly(refusal, "warning flows.unknown AllowedOAuthFlows");
    assertThat(Findings.on(MACHINE.without(ALLOWED_OAUTH_FLOWS), flows("client_credentials")))
        .isEmpty();
  }

  @Test
  void shouldRequireFlowsAndScopesWhenOAuthIsOn() {
    var on = Changes.set(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT, new BoolValue(true));
    assertThat(Findings.on(Settings.NONE, on))
        .containsExactly(
            "flows.scopes-required AllowedOAuthFlows", "flows.scopes-required AllowedOAuthScopes");
    assertThat(Findings.on(MACHINE, Changes.remove(ALLOWED_OAUTH_SCOPES, "api/read")))
        .containsExactly("flows.scopes-required AllowedOAuthScopes");
    assertThat(Findings.on(MACHINE, flows("device")))
        .containsExactly("warning flows.unknown AllowedOAuthFlows");
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"CALLBACK_URLS", "LOGOUT_URLS"})
  void shouldWarnWhenOAuthIsOff(Setting urls) {
    assertThat(Findings.on(Settings.NONE, Changes.add(urls, "https://app.example.com")))
        .containsExactly("warning flows.oauth-disabled AllowedOAuthFlowsUserPoolClient");
  }

  @Test
  void shouldReportNothingWhenOAuthIsTurnedOffWithItsSettings() {
    assertThat(
            Findings.on(
                SETTINGS,
                Changes.reset(ALLOWED_OAUTH_FLOWS_USER_POOL_CLIENT),
                Changes.reset(ALLOWED_OAUTH_FLOWS),
                Changes.reset(ALLOWED_OAUTH_SCOPES),
                Changes.reset(CALLBACK_URLS),
                Changes.reset(LOGOUT_URLS),
                Changes.reset(DEFAULT_REDIRECT_URI)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"})
  void shouldRefuseUserScopesWhenTheFlowIsClientCredentials(String scope) {
    assertThat(Findings.on(MACHINE, Changes.add(ALLOWED_OAUTH_SCOPES, scope)))
        .containsExactly("scopes.user-scope-with-client-credentials AllowedOAuthScopes");
  }

  @Test
  void shouldAcceptResourceServerScopesWhenTheFlowIsClientCredentials() {
    assertThat(Findings.on(MACHINE, Changes.add(ALLOWED_OAUTH_SCOPES, "https://api/openid")))
        .isEmpty();
  }

  @Test
  void shouldRefuseAScopeWhenItsFormIsInvalid() {
    assertThat(Findings.on(MACHINE, Changes.add(ALLOWED_OAUTH_SCOPES, "s".repeat(256), "!~[]")))
        .isEmpty();
    for (var scope : List.of("s".repeat(257), "a b", "a\"b", "a\\b", "ä")) {
      assertThat(Findings.on(MACHINE, Changes.add(ALLOWED_OAUTH_SCOPES, scope)))
          .containsExactly("scopes.invalid AllowedOAuthScopes");
    }
  }
}
