package dev.amend.appclient.rule;

import static dev.amend.appclient.SampleClient.SETTINGS;
import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.SecretPresence.Answer;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.BoolValue;
import dev.amend.appclient.Wish;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleSettingRulesTest {

  private static final String ARN = "arn:aws:iam::123456789012:role/pinpoint";

  private static Change analytics(Map<String, String> members) {
    return Wish.set(
        ANALYTICS_CONFIGURATION,
        SampleClient.structure(
            members.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, entry -> SampleClient.text(entry.getValue())))));
  }

  @ParameterizedTest
  @CsvSource({"web, true", "my app_1 +=.@-, true", "a/b, false", "'', false", "ä, false"})
  void shouldBoundTheFormOfNames(String name, boolean accepted) {
    assertThat(Verdict.on(SETTINGS, Wish.set(CLIENT_NAME, SampleClient.text(name))))
        .isEqualTo(accepted ? List.of() : List.of("name.invalid ClientName"));
  }

  @Test
  void shouldBoundTheLengthOfNames() {
    assertThat(Verdict.on(SETTINGS, Wish.set(CLIENT_NAME, SampleClient.text("n".repeat(128)))))
        .isEmpty();
    assertThat(Verdict.on(SETTINGS, Wish.set(CLIENT_NAME, SampleClient.text("n".repeat(129)))))
        .containsExactly("name.invalid ClientName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub", "email_verified", "phone_number_verified"})
  void shouldRefuseAttributesWhenOnlyTheServiceMayWriteThem(String attribute) {
    assertThat(Verdict.on(SETTINGS, Wish.add(WRITE_ATTRIBUTES, attribute)))
        .containsExactly("attributes.not-writable WriteAttributes");
    assertThat(Verdict.on(SETTINGS, Wish.add(READ_ATTRIBUTES, attribute))).isEmpty();
    assertThat(Verdict.on(SETTINGS, Wish.add(WRITE_ATTRIBUTES, "custom:" + attribute))).isEmpty();
  }

  @Test
  void shouldBoundTheFormOfProviders() {
    var add = Wish.add(SUPPORTED_IDENTITY_PROVIDERS, "p".repeat(32), "My SAML ✓");
    assertThat(Verdict.on(SETTINGS, add)).isEmpty();
    for (var provider : List.of("p".repeat(33), "a\tb")) {
      assertThat(Verdict.on(SETTINGS, Wish.add(SUPPORTED_IDENTITY_PROVIDERS, provider)))
          .containsExactly("providers.invalid SupportedIdentityProviders");
    }
  }

  @Test
  void shouldAcceptAnalyticsInEitherShape() {
    assertThat(Verdict.on(SETTINGS, analytics(Map.of("ApplicationArn", ARN)))).isEmpty();
    assertThat(
            Verdict.on(
                SETTINGS,
                analytics(Map.of("ApplicationId", "0aF", "RoleArn", ARN, "ExternalId", ""))))
        .isEmpty();
    assertThat(
            Verdict.on(
                SETTINGS,
                Wish.merge(ANALYTICS_CONFIGURATION, "UserDataShared", new BoolValue(true))))
        .isEmpty();
  }

  @Test
  void shouldRefuseAnalyticsInAnyOtherShape() {
    var shapes =
        List.of(
            Map.of("ApplicationArn", ARN, "RoleArn", ARN),
            Map.of("ApplicationId", "0af", "RoleArn", ARN),
            Map.of("ExternalId", "x"));
    for (var shape : shapes) {
      assertThat(Verdict.on(SETTINGS, analytics(shape)))
          .containsExactly("analytics.shape AnalyticsConfiguration");
    }
  }

  @Test
  void shouldRefuseARoleBesideTheApplicationArnThatTheClientHas() {
    var role = Wish.merge(ANALYTICS_CONFIGURATION, "RoleArn", SampleClient.text(ARN));
    assertThat(Amendment.of(SETTINGS, List.of(role)).changesAnything()).isFalse();
    assertThat(Verdict.on(SETTINGS, role))
        .containsExactly("analytics.shape AnalyticsConfiguration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"arn:aws:iam::1:role", "urn:aws:iam::123456789012:role/x"})
  void shouldRefuseAnalyticsWhenAnArnIsNone(String arn) {
    assertThat(Verdict.on(SETTINGS, analytics(Map.of("ApplicationArn", arn))))
        .containsExactly("analytics.shape AnalyticsConfiguration");
  }

  @Test
  void shouldBoundTheLengthOfArns() {
    var longest = ARN + "x".repeat(2_048 - ARN.length());
    assertThat(Verdict.on(SETTINGS, analytics(Map.of("ApplicationArn", longest)))).isEmpty();
    assertThat(Verdict.on(SETTINGS, analytics(Map.of("ApplicationArn", longest + "x"))))
        .containsExactly("analytics.shape AnalyticsConfiguration");
  }

  @Test
  void shouldRefuseAnalyticsWhenTheIdIsNotHexadecimal() {
    assertThat(
            Verdict.on(
                SETTINGS,
                analytics(Map.of("ApplicationId", "xyz", "RoleArn", ARN, "ExternalId", "e"))))
        .containsExactly("analytics.shape AnalyticsConfiguration");
  }

  @Test
  void shouldNeedASecretWhenUserContextIsTurnedOn() {
    var on = Wish.set(ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA, new BoolValue(true));
    assertThat(Verdict.on(Answer.ABSENT, Settings.NONE, on))
        .containsExactly("user-context.needs-secret EnablePropagateAdditionalUserContextData");
    assertThat(Verdict.on(Answer.UNKNOWN, Settings.NONE, on)).isEmpty();
    assertThat(Verdict.on(Answer.PRESENT, Settings.NONE, on)).isEmpty();
    assertThat(Verdict.on(Answer.ABSENT, SETTINGS, on)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldNeedASecretWhenItsManagementIsNamed(boolean managed) {
    var change = Wish.set(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, new BoolValue(managed));
    var warning = "warning managed-secret.irreversible PublishSecretsInAWSSecretsManager";
    assertThat(Verdict.on(Answer.ABSENT, Settings.NONE, change))
        .containsExactly("managed-secret.needs-secret PublishSecretsInAWSSecretsManager", warning);
    assertThat(Verdict.on(Answer.UNKNOWN, Settings.NONE, change)).containsExactly(warning);
    assertThat(Verdict.on(Answer.PRESENT, Settings.NONE, change)).containsExactly(warning);
  }

  @ParameterizedTest
  @CsvSource({"true, rotates it immediately", "false, deletes the Secrets Manager secret"})
  void shouldSayWhatCannotBeUndoneWhenTheManagementOfTheSecretChanges(
      boolean managed, String effect) {
    var setting = PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;
    var before = Settings.NONE.with(setting, new BoolValue(!managed));
    var change = Wish.set(setting, new BoolValue(managed));
    assertThat(RuleBook.judge(Amendment.of(before, List.of(change)), () -> Answer.PRESENT))
        .singleElement()
        .satisfies(finding -> assertThat(finding.violation().message()).contains(effect));
    assertThat(Verdict.on(Answer.ABSENT, before.with(setting, new BoolValue(managed)), change))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LEGACY, true", "ENABLED, true", "enabled, false"})
  void shouldWarnWhenUserExistenceIsUnknown(String value, boolean known) {
    assertThat(
            Verdict.on(
                Settings.NONE, Wish.set(PREVENT_USER_EXISTENCE_ERRORS, SampleClient.text(value))))
        .isEqualTo(
            known
                ? List.of()
                : List.of("warning user-existence.unknown PreventUserExistenceErrors"));
  }
}
