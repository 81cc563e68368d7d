package dev.amend.appclient.rule;

import static dev.amend.appclient.SampleClient.SETTINGS;
import static dev.amend.appclient.Setting.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Changes;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.SecretPresence.Answer;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.BoolValue;
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
    return Changes.set(
        ANALYTICS_CONFIGURATION,
        SampleClient.structure(
            members.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, entry -> SampleClient.text(entry.getValue())))));
  }

  @ParameterizedTest
  @CsvSource({"web, true", "my app_1 +=.@-, true", "a/b, false", "'', false", "ä, false"})
  void shouldRefuseANameWhenItsFormIsInvalid(String name, boolean accepted) {
    assertThat(Findings.on(SETTINGS, Changes.set(CLIENT_NAME, SampleClient.text(name))))
        .isEqualTo(accepted ? List.of() : List.of("name.invalid ClientName"));
  }

  @Test
  void shouldRefuseANameWhenItIsTooLong() {
    assertThat(Findings.on(SETTINGS, Changes.set(CLIENT_NAME, SampleClient.text("n".repeat(128)))))
        .isEmpty();
    assertThat(Findings.on(SETTINGS, Changes.set(CLIENT_NAME, SampleClient.text("n".repeat(129)))))
        .containsExactly("name.invalid ClientName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub", "email_verified", "phone_number_verified"})
  void shouldRefuseAttributesWhenOnlyTheServiceMayWriteThem(String attribute) {
    assertThat(Findings.on(SETTINGS, Changes.add(WRITE_ATTRIBUTES, attribute)))
        .containsExactly("attributes.not-writable WriteAttributes");
    assertThat(Findings.on(SETTINGS, Changes.add(READ_ATTRIBUTES, attribute))).isEmpty();
    assertThat(Findings.on(SETTINGS, Changes.add(WRITE_ATTRIBUTES, "custom:" + attribute)))
        .isEmpty();
  }

  @Test
  void shouldRefuseAProviderWhenItsFormIsInvalid() {
    var add = Changes.add(SUPPORTED_IDENTITY_PROVIDERS, "p".repeat(32), "My SAML ✓");
    assertThat(Findings.on(SETTINGS, add)).isEmpty();
    for (var provider : List.of("p".repeat(33), "a\tb")) {
      assertThat(Findings.on(SETTINGS, Changes.add(SUPPORTED_IDENTITY_PROVIDERS, provider)))
          .containsExactly("providers.invalid SupportedIdentityProviders");
    }
  }

  @Test
  void shouldAcceptAnalyticsWhenTheyHaveEitherForm() {
    assertThat(Findings.on(SETTINGS, analytics(Map.of("ApplicationArn", ARN)))).isEmpty();
    assertThat(
            Findings.on(
                SETTINGS,
                analytics(Map.of("ApplicationId", "0aF", "RoleArn", ARN, "ExternalId", ""))))
        .isEmpty();
    assertThat(
            Findings.on(
                SETTINGS,
                Changes.merge(ANALYTICS_CONFIGURATION, "UserDataShared", new BoolValue(true))))
        .isEmpty();
  }

  @Test
  void shouldRefuseAnalyticsWhenTheyHaveAnyOtherForm() {
    var shapes =
        List.of(
            Map.of("ApplicationArn", ARN, "RoleArn", ARN),
            Map.of("ApplicationId", "0af", "RoleArn", ARN),
            Map.of("ExternalId", "x"));
    for (var shape : shapes) {
      assertThat(Findings.on(SETTINGS, analytics(shape)))
          .containsExactly("analytics.shape AnalyticsConfiguration");
    }
  }

  @Test
  void shouldRefuseARoleWhenTheClientHasAnApplicationArn() {
    var role = Changes.merge(ANALYTICS_CONFIGURATION, "RoleArn", SampleClient.text(ARN));
    assertThat(Amendment.of(SETTINGS, List.of(role)).changesAnything()).isFalse();
    assertThat(Findings.on(SETTINGS, role))
        .containsExactly("analytics.shape AnalyticsConfiguration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"arn:aws:iam::1:role", "urn:aws:iam::123456789012:role/x"})
  void shouldRefuseAnalyticsWhenAnArnIsInvalid(String arn) {
    assertThat(Findings.on(SETTINGS, analytics(Map.of("ApplicationArn", arn))))
        .containsExactly("analytics.shape AnalyticsConfiguration");
  }

  @Test
  void shouldRefuseAnArnWhenItsLengthIsOutOfRange() {
    var longest = ARN + "x".repeat(2_048 - ARN.length());
    assertThat(Findings.on(SETTINGS, analytics(Map.of("ApplicationArn", longest)))).isEmpty();
    assertThat(Findings.on(SETTINGS, analytics(Map.of("ApplicationArn", longest + "x"))))
        .containsExactly("analytics.shape AnalyticsConfiguration");
  }

  @Test
  void shouldRefuseAnalyticsWhenTheIdIsNotHexadecimal() {
    assertThat(
            Findings.on(
                SETTINGS,
                analytics(Map.of("ApplicationId", "xyz", "RoleArn", ARN, "ExternalId", "e"))))
        .containsExactly("analytics.shape AnalyticsConfiguration");
  }

  @Test
  void shouldRequireASecretWhenUserContextIsTurnedOn() {
    var on = Changes.set(ENABLE_PROPAGATE_ADDITIONAL_USER_CONTEXT_DATA, new BoolValue(true));
    assertThat(Findings.on(Answer.ABSENT, Settings.NONE, on))
        .containsExactly("user-context.needs-secret EnablePropagateAdditionalUserContextData");
    assertThat(Findings.on(Answer.UNKNOWN, Settings.NONE, on)).isEmpty();
    assertThat(Findings.on(Answer.PRESENT, Settings.NONE, on)).isEmpty();
    assertThat(Findings.on(Answer.ABSENT, SETTINGS, on)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldRequireASecretWhenItsManagementIsSet(boolean managed) {
    var change = Changes.set(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, new BoolValue(managed));
    var warning = "warning managed-secret.irreversible PublishSecretsInAWSSecretsManager";
    assertThat(Findings.on(Answer.ABSENT, Settings.NONE, change))
        .containsExactly("managed-secret.needs-secret PublishSecretsInAWSSecretsManager", warning);
    assertThat(Findings.on(Answer.UNKNOWN, Settings.NONE, change)).containsExactly(warning);
    assertThat(Findings.on(Answer.PRESENT, Settings.NONE, change)).containsExactly(warning);
  }

  @ParameterizedTest
  @CsvSource({"true, rotates it immediately", "false, deletes the Secrets Manager secret"})
  void shouldSayWhatCannotBeUndoneWhenTheManagementOfTheSecretChanges(
      boolean managed, String effect) {
    var setting = PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;
    var before = Settings.NONE.with(setting, new BoolValue(!managed));
    var change = Changes.set(setting, new BoolValue(managed));
    assertThat(RuleBook.evaluate(Amendment.of(before, List.of(change)), () -> Answer.PRESENT))
        .singleElement()
        .satisfies(finding -> assertThat(finding.violation().message()).contains(effect));
    assertThat(Findings.on(Answer.ABSENT, before.with(setting, new BoolValue(managed)), change))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LEGACY, true", "ENABLED, true", "enabled, false"})
  void shouldWarnWhenUserExistenceIsUnknown(String value, boolean known) {
    assertThat(
            Findings.on(
                Settings.NONE,
                Changes.set(PREVENT_USER_EXISTENCE_ERRORS, SampleClient.text(value))))
        .isEqualTo(
            known
                ? List.of()
                : List.of("warning user-existence.unknown PreventUserExistenceErrors"));
  }
}
