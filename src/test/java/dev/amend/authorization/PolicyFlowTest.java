package dev.amend.authorization;

import static dev.amend.HandlerRig.codes;
import static dev.amend.authorization.PolicyRig.rules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of requests under a policy. */
class PolicyFlowTest {

  private static final String ALLOWED =
      "\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"https://new.example.com/cb\"}]";
  private static final String DENIED =
      "\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"https://evil.test/cb\"}]";
  private static final String NAME = "\"patch\":{\"ClientName\":\"other\"}";

  private final PolicyRig rig = new PolicyRig();

  @Test
  void shouldApplyTheChangeWhenTheRulesAllowIt() {
    var data = rig.queue(ALLOWED);

    assertThat(data.path("outcome").asText()).isEqualTo("applied");
    assertThat(data.has("plan")).isFalse();
    assertThat(data.has("approval")).isFalse();
    assertThat(rig.client().path("CallbackURLs").toString()).contains("https://new.example.com/cb");
  }

  @Test
  void shouldRejectTheChangeWhenNoRuleAllowsIt() {
    var before = rig.client();

    var data = rig.queue(DENIED);

    assertThat(data.path("outcome").asText()).isEqualTo("rejected");
    assertThat(codes(data)).containsExactly("policy.denied");
    assertThat(rules(data)).containsExactly("default");
    var violation = data.path("violations").get(0);
    assertThat(violation.path("field").asText()).isEqualTo("CallbackURLs");
    assertThat(violation.path("value").asText()).isEqualTo("https://evil.test/cb");
    assertThat(data.path("changes")).isEmpty();
    assertThat(data.has("plan")).isFalse();
    assertThat(rig.client()).isEqualTo(before);
  }

  @Test
  void shouldShowWhatCanBeApprovedWhenTheRulesRequireAnApproval() {
    var data = rig.queue(NAME);

    assertThat(data.path("outcome").asText()).isEqualTo("rejected");
    assertThat(codes(data)).containsExactly("policy.approval-required");
    assertThat(data.path("changes")).hasSize(1);
    assertThat(data.has("undo")).isFalse();
    assertThat(data.path("plan").path("effect").asText()).isEqualTo("approve");
    assertThat(data.path("plan").path("rules").toString()).isEqualTo("[\"lifetimes\"]");
    assertThat(data.path("plan").path("hash").asText()).startsWith("sha256:");
  }

  @Test
  void shouldBeUnchangedWhenThereIsNothingToChange() {
    var same = "\"patch\":{\"ClientName\":%s}".formatted(rig.client().path("ClientName"));

    assertThat(rig.queue(same).path("outcome").asText()).isEqualTo("unchanged");
  }

  @Test
  void shouldPlanWithAWarningWhenAnApplyWouldBeRejected() {
    var denied = rig.queue("\"mode\":\"plan\"," + DENIED);
    var approve = rig.queue("\"mode\":\"plan\"," + NAME);
    var allowed = rig.queue("\"mode\":\"plan\"," + ALLOWED);

    assertThat(denied.path("outcome").asText()).isEqualTo("planned");
    assertThat(denied.path("warnings").findValuesAsText("code")).contains("policy.denied");
    assertThat(denied.path("plan").path("effect").asText()).isEqualTo("deny");
    assertThat(approve.path("outcome").asText()).isEqualTo("planned");
    assertThat(approve.path("warnings").findValuesAsText("code"))
        .contains("policy.approval-required");
    assertThat(allowed.path("plan").path("effect").asText()).isEqualTo("allow");
    assertThat(allowed.path("warnings")).isEmpty();
  }

  @Test
  void shouldReportAllFactsThatAreDeniedWhenThereAreSeveral() {
    var data =
        rig.queue(
            "\"patch\":{\"ClientName\":\"other\",\"AuthSessionValidity\":7,\"EnableTokenRevocation\":false}");

    assertThat(data.path("violations").findValuesAsText("field"))
        .containsExactlyInAnyOrder("AuthSessionValidity", "EnableTokenRevocation");
  }

  @Test
  void shouldJudgeTheSameRequestAgainWhenThePolicyHasRejectedIt() {
    var key = "\"idempotencyKey\":\"key-1\",";

    assertThat(rig.queue(key + DENIED).path("outcome").asText()).isEqualTo("rejected");
    assertThat(rig.rig.published.getLast().replayed()).isFalse();
    assertThat(rig.queue(key + DENIED).path("outcome").asText()).isEqualTo("rejected");
    assertThat(rig.rig.published.getLast().replayed()).isFalse();
    assertThat(rig.queue(key + ALLOWED).path("outcome").asText()).isEqualTo("applied");
  }

  @Test
  void shouldKeepKeysApartWhenTwoAliasesUseTheSame() {
    var key = "\"idempotencyKey\":\"key-1\",";
    var other = ALLOWED.replace("new.", "newer.");

    assertThat(rig.queue(key + ALLOWED).path("outcome").asText()).isEqualTo("applied");
    assertThat(rig.approvals(key + other).path("outcome").asText()).isEqualTo("applied");
    assertThat(codes(rig.queue(key + other))).containsExactly("idempotency.key-reused");
  }

  @Test
  void shouldTellResultsApartWhenTwoAliasesUseTheSameKey() {
    var key = "\"idempotencyKey\":\"key-1\",";

    rig.queue(key + ALLOWED);
    rig.approvals(key + ALLOWED);

    assertThat(rig.rig.published).extracting(result -> result.id()).doesNotHaveDuplicates();
  }

  @Test
  void shouldRejectRuleViolationsBeforeThePolicyIsAsked() {
    var data =
        rig.queue(
            "\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"relative\"}]");

    assertThat(codes(data)).containsExactly("url.relative");
  }
}
