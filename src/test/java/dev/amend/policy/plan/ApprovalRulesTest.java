package dev.amend.policy.plan;

import static dev.amend.appclient.Setting.ACCESS_TOKEN_VALIDITY;
import static dev.amend.appclient.Setting.CLIENT_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.appclient.Violation;
import dev.amend.policy.Policies;
import dev.amend.policy.Policy;
import dev.amend.policy.Verdict;
import dev.amend.policy.fact.Facts;
import dev.amend.request.Approval;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Expectation;
import dev.amend.request.Operation;
import dev.amend.request.Origin;
import dev.amend.request.PlanHash;
import dev.amend.request.Producer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An approval counts only if another person gave it, and a trusted producer brings it. */
class ApprovalRulesTest {

  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
  private static final Approval BY_BOSS = new Approval("user:boss", NOW, Optional.of("CHG-17"));
  private static final Producer APPROVER = Producer.ofInvocation(Optional.of("approvals"));
  private static final Producer REQUESTER = Policies.FROM_QUEUE.producer();
  private static final Optional<String> REQUESTED_BY = Optional.of("user:u-17");

  private final Policy policy = Policies.policy(Policies.EXAMPLE);
  private final Verdict approve = verdict(ACCESS_TOKEN_VALIDITY, new Value.IntValue(2));
  private final Verdict deny = verdict(CLIENT_NAME, new Value.Text("other"));

  @Test
  void shouldLetTheRequestPassWhenAnotherPersonHasApprovedIt() {
    assertThat(objections(approve, APPROVER, Optional.of(BY_BOSS))).isEmpty();
  }

  @Test
  void shouldAskForAnApprovalWhenThereIsNone() {
    assertThat(objections(approve, APPROVER, Optional.empty()))
        .containsExactly(Code.POLICY_APPROVAL_REQUIRED);
  }

  @Test
  void shouldNotTrustTheApprovalWhenAnotherProducerBringsIt() {
    assertThat(objections(approve, REQUESTER, Optional.of(BY_BOSS)))
        .containsExactly(Code.APPROVAL_NOT_TRUSTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user:u-17", "User:U-17", " user:u-17 ", "ｕser:u-17"})
  void shouldRefuseTheApprovalWhenItIsTheRequestersOwn(String by) {
    var own = new Approval(by, NOW, Optional.empty());

    assertThat(objections(approve, APPROVER, Optional.of(own))).containsExactly(Code.APPROVAL_SELF);
    assertThat(objections(approve, REQUESTER, Optional.of(own)))
        .containsExactly(Code.APPROVAL_NOT_TRUSTED, Code.APPROVAL_SELF);
  }

  @Test
  void shouldRefuseTheApprovalWhenTheRequesterIsUnknown() {
    assertThat(
            codes(
                ApprovalRules.objections(
                    approve, policy, request(APPROVER, Optional.empty(), Optional.of(BY_BOSS)))))
        .containsExactly(Code.APPROVAL_SELF);
  }

  @Test
  void shouldNotLookAtTheApprovalWhenThePolicyDenies() {
    assertThat(objections(deny, APPROVER, Optional.of(BY_BOSS)))
        .containsExactly(Code.POLICY_DENIED);
  }

  @Test
  void shouldNotLookAtTheApprovalWhenThePolicyAllows() {
    var own = new Approval("user:u-17", NOW, Optional.empty());

    assertThat(objections(new Verdict(List.of()), REQUESTER, Optional.of(own))).isEmpty();
  }

  @Test
  void shouldParseAPlanHashOnlyWhenItHasTheFormat() {
    assertThat(PlanHash.parse("sha256:" + "0a".repeat(32))).isPresent();
    assertThat(PlanHash.parse("sha256:" + "0A".repeat(32))).isEmpty();
    assertThat(PlanHash.parse("0a".repeat(32))).isEmpty();
    assertThat(PlanHash.parse("sha256:0a")).isEmpty();
  }

  private List<Code> objections(Verdict verdict, Producer producer, Optional<Approval> approval) {
    return codes(
        ApprovalRules.objections(verdict, policy, request(producer, REQUESTED_BY, approval)));
  }

  private static ChangeRequest request(
      Producer producer, Optional<String> requestedBy, Optional<Approval> approval) {
    var origin =
        new Origin(
            "key",
            producer.alias(),
            "v2:x",
            "message",
            Optional.empty(),
            requestedBy,
            Optional.empty());
    return new ChangeRequest(
        origin,
        producer,
        Optional.of("key"),
        Policies.CLIENT,
        new Operation.RetireSecret("secret-1"),
        Expectation.NOTHING,
        ChangeRequest.Mode.APPLY,
        Optional.empty(),
        approval);
  }

  private static List<Code> codes(List<Violation> violations) {
    return violations.stream().map(Violation::code).toList();
  }

  private Verdict verdict(Setting setting, Value value) {
    return policy.judge(
        Policies.FROM_QUEUE, Facts.of(Settings.NONE, Settings.NONE.with(setting, value)));
  }
}
