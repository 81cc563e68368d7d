package dev.amend.appclient.rule;

import static dev.amend.appclient.Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Amendment;
import dev.amend.appclient.Change;
import dev.amend.appclient.Code;
import dev.amend.appclient.Finding;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.BoolValue;
import dev.amend.appclient.Value.IntValue;
import dev.amend.appclient.Wish;
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
      Set.of("REQUEST", "IDEMPOTENCY", "EXPECT", "CLIENT", "SERVICE", "SETTING", "SECRET");

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

  static Stream<Breach> breaches() {
    return Breaches.all();
  }

  static Stream<Rule> rules() {
    return RuleBook.RULES.stream();
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void shouldRaiseTheCodeWhenTheRuleIsBroken(Breach breach) {
    assertThat(breach.codes(breach.amendment())).contains(breach.code());
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void shouldStaySilentWhenABrokenClientIsChangedElsewhere(Breach breach) {
    var broken = breach.amendment().after();
    var revocation = new BoolValue(!broken.isOn(Setting.ENABLE_TOKEN_REVOCATION));
    var elsewhere =
        Amendment.of(broken, List.of(Wish.set(Setting.ENABLE_TOKEN_REVOCATION, revocation)));
    assertThat(breach.codes(elsewhere)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void shouldStaySilentWhenABrokenClientIsGivenWhatItHas(Breach breach) {
    var broken = breach.amendment().after();
    var same =
        broken.values().entrySet().stream()
            .map(entry -> Wish.set(entry.getKey(), entry.getValue()))
            .toList();
    assertThat(breach.codes(Amendment.of(broken, same))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void shouldWarnOnlyWhenTheContractSaysSo(Breach breach) {
    assertThat(RuleBook.judge(breach.amendment(), breach::secret))
        .filteredOn(finding -> finding.violation().code() == breach.code())
        .isNotEmpty()
        .allSatisfy(
            finding -> assertThat(finding.refuses()).isEqualTo(!WARNINGS.contains(breach.code())));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void shouldSayInASentenceWhatToDoWhenTheRuleIsBroken(Breach breach) {
    assertThat(RuleBook.judge(breach.amendment(), breach::secret))
        .allSatisfy(
            finding -> assertThat(finding.violation().message()).matches("[^%{}]+[.] .*[.]"));
  }

  @Test
  void shouldHaveABreachForEveryCodeOfARule() {
    var raised = Breaches.all().map(Breach::code).toList();
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
  void shouldRaiseOnlyItsOwnCodeOnItsOwnSettings(Rule rule) {
    var fields = rule.settings().stream().map(Setting::serviceName).map(Optional::of).toList();
    assertThat(Breaches.all().flatMap(breach -> breach.findings(rule)).map(Finding::violation))
        .isNotEmpty()
        .allSatisfy(violation -> assertThat(violation.code()).isEqualTo(rule.code()))
        .allSatisfy(violation -> assertThat(violation.field()).isIn(fields));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void shouldStaySilentWhenNoneOfItsSettingsChanges(Rule rule) {
    var elsewhere =
        Breaches.all()
            .filter(breach -> !breach.amendment().changes(rule.settings().toArray(Setting[]::new)));
    assertThat(elsewhere.flatMap(breach -> breach.findings(rule))).isEmpty();
  }

  @Test
  void shouldReportAllReasonsTogetherWhenSeveralRulesAreBroken() {
    var changes =
        new Change[] {
          Wish.add(Setting.CALLBACK_URLS, "http://a.example.com/#x"),
          Wish.set(Setting.AUTH_SESSION_VALIDITY, new IntValue(2))
        };
    assertThat(Verdict.on(SampleClient.SETTINGS, changes))
        .containsExactly(
            "url.fragment CallbackURLs",
            "url.http CallbackURLs",
            "session.range AuthSessionValidity");
  }

  @Test
  void shouldFindNothingWhenAWholeClientIsSetAtOnce() {
    var changes =
        SampleClient.SETTINGS.values().entrySet().stream()
            .map(entry -> Wish.set(entry.getKey(), entry.getValue()))
            .toArray(Change[]::new);
    var before = Settings.NONE.as(PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER, SampleClient.SETTINGS);
    assertThat(Verdict.on(before, changes)).isEmpty();
  }
}
