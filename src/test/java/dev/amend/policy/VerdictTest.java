package dev.amend.policy;

import static dev.amend.appclient.Setting.ACCESS_TOKEN_VALIDITY;
import static dev.amend.appclient.Setting.ALLOWED_OAUTH_FLOWS;
import static dev.amend.appclient.Setting.CALLBACK_URLS;
import static dev.amend.appclient.Setting.CLIENT_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Code;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Value.TextSet;
import dev.amend.appclient.Violation;
import dev.amend.policy.fact.FactContext;
import dev.amend.policy.fact.Facts;
import dev.amend.policy.fact.SecretChange;
import dev.amend.request.Producer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Per fact the strongest matching rule counts, per request the strongest fact. */
class VerdictTest {

  private static final Settings GOOD =
      Settings.NONE.with(CALLBACK_URLS, TextSet.of("https://app.example.com/cb"));

  private final Policy policy = Policies.policy(Policies.EXAMPLE);

  @Test
  void shouldAllowWhenARuleAllowsEveryFact() {
    var verdict = judge(GOOD);

    assertThat(verdict.effect()).isEqualTo(Effect.ALLOW);
    assertThat(verdict.rules()).containsExactly("portal-callbacks");
    assertThat(verdict.violations()).isEmpty();
  }

  @Test
  void shouldDenyByDefaultWhenNoRuleMatchesAFact() {
    var verdict = judge(GOOD.with(CLIENT_NAME, new Value.Text("other")));

    assertThat(verdict.effect()).isEqualTo(Effect.DENY);
    assertThat(verdict.rules()).containsExactly("default");
    assertThat(verdict.violations())
        .extracting(Violation::code, Violation::field, Violation::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Code.POLICY_DENIED,
                Optional.of("ClientName"),
                "No rule of the policy allows this change (rule default). Leave it out, or ask the policy's owner for a rule."));
  }

  @Test
  void shouldNameFieldValueAndRuleWhenARuleDenies() {
    var verdict = judge(GOOD.with(ALLOWED_OAUTH_FLOWS, TextSet.of("code", "implicit")));

    assertThat(verdict.rules()).containsExactly("default", "no-implicit");
    assertThat(verdict.violations().get(1).value())
        .hasValueSatisfying(value -> assertThat(value.asText()).isEqualTo("implicit"));
    assertThat(verdict.violations().get(1).message()).contains("(rule no-implicit)");
  }

  @Test
  void shouldAskForAnApprovalWhenNothingIsDenied() {
    var verdict = judge(GOOD.with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(2)));

    assertThat(verdict.effect()).isEqualTo(Effect.APPROVE);
    assertThat(verdict.rules()).containsExactly("lifetimes");
    assertThat(verdict.violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.code()).isEqualTo(Code.POLICY_APPROVAL_REQUIRED);
              assertThat(violation.value()).hasToString("Optional[7200]");
              assertThat(violation.message()).contains("(rule lifetimes)");
            });
  }

  @Test
  void shouldReportOnlyWhatIsDeniedWhenAnApprovalWouldNotHelp() {
    var verdict =
        judge(
            GOOD.with(ACCESS_TOKEN_VALIDITY, new Value.IntValue(2))
                .with(CLIENT_NAME, new Value.Text("x")));

    assertThat(verdict.violations())
        .extracting(Violation::code)
        .containsExactly(Code.POLICY_DENIED);
  }

  @Test
  void shouldDenyWhenAFactCannotBeBuilt() {
    var everything =
        Policies.policy(
            "{\"version\": 1, \"entries\": {}, \"rules\": [{\"id\": \"all\", \"effect\": \"allow\"}]}");
    var facts =
        Facts.of(Settings.NONE, Settings.NONE.with(CALLBACK_URLS, TextSet.of("https:evil.test")));
    var verdict = everything.judge(Policies.FROM_QUEUE, facts);

    assertThat(verdict.effect()).isEqualTo(Effect.DENY);
    assertThat(verdict.rules()).containsExactly("unreadable");
    assertThat(verdict.violations().getFirst().message())
        .startsWith("The policy can't judge this change (rule unreadable). The URL ");
  }

  @Test
  void shouldPreferTheStrongerEffectWhenSeveralRulesMatch() {
    var both =
        Policies.policy(
            """
            {"version": 1, "entries": {}, "default": "allow", "rules": [
              {"id": "a", "effect": "allow", "when": {"field": ["ClientName"]}},
              {"id": "b", "effect": "approve", "when": {"field": ["ClientName"]}},
              {"id": "c", "effect": "approve"}]}
            """);
    var facts = Facts.of(Settings.NONE, Settings.NONE.with(CLIENT_NAME, new Value.Text("x")));

    var verdict = both.judge(Policies.FROM_QUEUE, facts);

    assertThat(verdict.effect()).isEqualTo(Effect.APPROVE);
    assertThat(verdict.rules()).containsExactly("b", "c");
  }

  @Test
  void shouldAllowWhenTheRequestChangesNothing() {
    assertThat(policy.judge(Policies.FROM_QUEUE, List.of()).effect()).isEqualTo(Effect.ALLOW);
  }

  @Test
  void shouldDenyWhenTheProducerIsAnother() {
    var other =
        new FactContext(
            Producer.ofInvocation(Optional.of("approvals")),
            Optional.empty(),
            Policies.CLIENT,
            "REGULAR");

    assertThat(policy.judge(other, Facts.of(Settings.NONE, GOOD)).effect()).isEqualTo(Effect.DENY);
  }

  @Test
  void shouldNeedNoPermissionWhenARotationIsOnlyFinished() {
    var finished = rotation(SecretChange.Action.FINISHED);

    assertThat(policy.judge(Policies.FROM_QUEUE, List.of(Facts.of(finished))).effect())
        .isEqualTo(Effect.ALLOW);
    assertThat(
            policy
                .judge(Policies.FROM_QUEUE, List.of(Facts.of(rotation(SecretChange.Action.ISSUED))))
                .effect())
        .isEqualTo(Effect.DENY);
  }

  @Test
  void shouldTrustAnApproverWhenItsProducerMatches() {
    assertThat(policy.trusts(Producer.ofInvocation(Optional.of("approvals")))).isTrue();
    assertThat(policy.trusts(Policies.FROM_QUEUE.producer())).isFalse();
  }

  @Test
  void shouldTrustNoApproverWhenThePolicyNamesNone() {
    assertThat(
            Policies.policy("{\"version\": 1, \"entries\": {}, \"rules\": []}")
                .trusts(Producer.ofInvocation(Optional.of("approvals"))))
        .isFalse();
  }

  private Verdict judge(Settings after) {
    return policy.judge(Policies.FROM_QUEUE, Facts.of(Settings.NONE, after));
  }

  private static SecretChange rotation(SecretChange.Action action) {
    return new SecretChange.Rotation(action, Duration.ofDays(90), Duration.ofDays(7));
  }
}
