package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Changes;
import dev.amend.appclient.Code;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.BoolValue;
import dev.amend.appclient.Value.IntValue;
import dev.amend.appclient.rule.RuleBook.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {

  private static final Set<String> NOT_RULES =
      Set.of(
          "REQUEST",
          "IDEMPOTENCY",
          "EXPECT",
          "CLIENT",
          "SERVICE",
          "SETTING",
          "SECRET",
          "POLICY",
          "APPROVAL");

  private static final Set<Code> WARNINGS =
      EnumSet.of(
          Code.URL_UNSAFE,
          Code.FLOWS_OAUTH_DISABLED,
          Code.FLOWS_UNKNOWN,
          Code.AUTH_FLOWS_UNKNOWN,
          Code.ROTATION_UNKNOWN,
          Code.TOKENS_UNIT_UNKNOWN,
          Code.USER_EXISTENCE_UNKNOWN,
          Code.MANAGED_SECRET_IRREVERSIBLE);

  static Stream<RuleExample> examples() {
    return RuleExamples.all();
  }

  static Stream<Rule> rules() {
    return RuleBook.RULES.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldRaiseTheCodeWhenTheRuleIsBroken(RuleExample example) {
    assertThat(example.codes(example.amendment())).contains(example.code());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldReportNothingWhenAnotherSettingOfABrokenClientChanges(RuleExample example) {
    var broken = example.amendment().after();
    var revocation = new BoolValue(!broken.isOn(Setting.ENABLE_TOKEN_REVOCATION));
    var elsewhere =
        Amendment.of(broken, List.of(Changes.set(Setting.ENABLE_TOKEN_REVOCATION, revocation)));
    assertThat(example.codes(elsewhere)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldReportNothingWhenABrokenClientIsSetToWhatItHas(RuleExample example) {
    var broken = example.amendment().after();
    var same =
        broken.values().entrySet().stream()
            .map(entry -> Changes.set(entry.getKey(), entry.getValue()))
            .toList();
    assertThat(example.codes(Amendment.of(broken, same))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldWarnOnlyWhenTheContractSaysSo(RuleExample example) {
    assertThat(RuleBook.evaluate(example.amendment(), example::secret))
        .filteredOn(finding -> finding.violation().code() == example.code())
        .isNotEmpty()
        .allSatisfy(
            finding -> assertThat(finding.refuses()).isEqualTo(!WARNINGS.contains(example.code())));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldSayWhatToDoWhenTheRuleIsBroken(RuleExample example) {
    assertThat(RuleBook.evaluate(example.amendment(), example::secret))
        .allSatisfy(
            finding -> assertThat(finding.violation().message()).matches("[^%{}]+[.] .*[.]"));
  }

  @Test
  void shouldHaveAnExampleWhenARuleRaisesACode() {
    var raised = RuleExamples.all().map(RuleExample::code).toList();
    var ofRules =
        Stream.of(Code.values())
            .filter(code -> NOT_RULES.stream().noneMatch(code.name()::startsWith))
            .toList();
    assertThat(raised).containsExactlyInAnyOrderElementsOf(ofRules);
    assertThat(RuleBook.RULES.stream().map(Rule::code))
        .containsExactlyInAnyOrderElementsOf(ofRules);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void shouldRaiseItsOwnCodeOnItsOwnSettingsWhenBroken(Rule rule) {
    var fields = rule.settings().stream().map(Setting::serviceName).map(Optional::of).toList();
    assertThat(
            RuleExamples.all().flatMap(example -> example.findings(rule)).map(Finding::violation))
        .isNotEmpty()
        .allSatisfy(violation -> assertThat(violation.code()).isEqualTo(rule.code()))
        .allSatisfy(violation -> assertThat(violation.field()).isIn(fields));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void shouldReportNothingWhenNoneOfItsSettingsChanges(Rule rule) {
    var elsewhere =
        RuleExamples.all()
            .filter(
                example -> !example.amendment().changes(rule.settings().toArray(Setting[]::new)));
    assertThat(elsewhere.flatMap(example -> example.findings(rule))).isEmpty();
  }

  @Test
  void shouldReportAllReasonsTogetherWhenSeveralRulesAreBroken() {
    var changes =
        new Change[] {
          Changes.add(Setting.CALLBACK_URLS, "http://a.example.com/#x"),
          Changes.set(Setting.AUTH_SESSION_VALIDITY, new IntValue(2))
        };
    assertThat(Findings.on(SampleClient.SETTINGS, changes))
        .containsExactly(
            "url.fragment CallbackURLs",
            "url.http CallbackURLs",
            "session.range AuthSessionValidity");
  }

  @Test
  void shouldFindNothingWhenAllSettingsAreSetTogether() {
    var changes =
        SampleClient.SETTINGS.values().entrySet().stream()
            .map(entry -> Changes.set(entry.getKey(), entry.getValue()))
            .toArray(Change[]::new);
    var before = Settings.NONE.as(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, SampleClient.SETTINGS);
    assertThat(Findings.on(before, changes)).isEmpty();
  }
}
