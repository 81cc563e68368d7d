package dev.amend.authorization;

import static dev.amend.HandlerRig.codes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** An approval counts for one plan, once, and only from another person. */
class ApprovalTest {

  private static final String WHO = "\"idempotencyKey\":\"key-1\",\"requestedBy\":\"user:u-17\"";
  private static final String NAME = WHO + ",\"patch\":{\"ClientName\":\"other\"}";
  private static final String URLS =
      WHO
          + ",\"changes\":[{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"other\"},{\"op\":\"set\",\"field\":\"LogoutURLs\",\"value\":[\"https://a.example.com/bye\"]}]";

  private final PolicyRig rig = new PolicyRig();

  @Test
  void shouldApplyThePlanWhenAnotherPersonHasApprovedIt() {
    var data = rig.approvals(rig.approved(NAME, rig.plan(NAME)));

    assertThat(data.path("outcome").asText()).isEqualTo("applied");
    assertThat(data.path("approval").path("by").asText()).isEqualTo("user:boss");
    assertThat(data.path("approval").path("reference").asText()).isEqualTo("CHG-17");
    assertThat(rig.client().path("ClientName").asText()).isEqualTo("other");
  }

  @Test
  void shouldApplyTheRejectedRequestWhenItsPlanIsApprovedAsItStands() {
    var hash = rig.queue(NAME).path("plan").path("hash").asText();

    assertThat(hash).isEqualTo(rig.plan(NAME));
    assertApplied(rig.approvals(rig.approved(NAME, hash)));
  }

  @Test
  void shouldNotRepeatTheApprovalWhenNoneWasNeeded() {
    var allowed =
        WHO
            + ",\"changes\":[{\"op\":\"add\",\"field\":\"CallbackURLs\",\"value\":\"https://new.example.com/\"}]";

    var data = rig.approvals(rig.approved(allowed, rig.plan(allowed), "user:u-17"));

    assertApplied(data);
    assertThat(data.has("approval")).isFalse();
  }

  @Test
  void shouldNotTrustTheApprovalWhenItComesThroughAnotherAlias() {
    assertRejected(rig.queue(rig.approved(NAME, rig.plan(NAME))), "approval.not-trusted");
  }

  @Test
  void shouldRefuseTheApprovalWhenItIsTheRequestersOwn() {
    assertRejected(rig.approvals(rig.approved(NAME, rig.plan(NAME), "user:u-17")), "approval.self");
  }

  @Test
  void shouldRefuseTheApprovalWhenAnotherIsSaidToHaveAsked() {
    var other = rig.approved(NAME, rig.plan(NAME)).replace("user:u-17", "user:u-18");

    assertStale(rig.approvals(other));
  }

  @Test
  void shouldRefuseTheApprovalWhenItIsOfAnotherPlan() {
    var hash = rig.plan(NAME);

    assertStale(rig.approvals(rig.approved(NAME.replace("other", "another"), hash)));
  }

  @Test
  void shouldRefuseTheApprovalWhenTheRequestHasAnotherKey() {
    var hash = rig.plan(NAME);

    assertStale(rig.approvals(rig.approved(NAME.replace("key-1", "key-2"), hash)));
  }

  @Test
  void shouldSpendTheApprovalWhenItIsUsed() {
    var request = rig.approved(NAME, rig.plan(NAME));
    var applied = rig.approvals(request);
    rig.foreignWrite("ClientName", "\"web\"");

    var again = rig.approvals(request);

    assertThat(again).isEqualTo(applied);
    assertThat(rig.rig.published.getLast().replayed()).isTrue();
    assertThat(rig.client().path("ClientName").asText()).isEqualTo("web");
  }

  @Test
  void shouldRefuseTheApprovalWhenAnotherWriterHasChangedWhatItIsAbout() {
    var request = rig.approved(URLS, rig.plan(URLS));
    rig.foreignWrite("LogoutURLs", "[\"https://x.example.com/bye\"]");

    var data = rig.approvals(request);

    assertStale(data);
    assertThat(data.path("plan").path("hash").asText()).isEqualTo(rig.plan(URLS));
    assertThat(rig.approvals(request)).isEqualTo(data);
    assertThat(rig.rig.published.getLast().replayed()).isTrue();
  }

  @Test
  void shouldSayWhatHasChangedSinceThePlan() {
    var list =
        WHO
            + ",\"changes\":[{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"other\"},{\"op\":\"reset\",\"field\":\"LogoutURLs\"}]";
    var request = rig.approved(list, rig.plan(list));
    var urls = rig.client().path("LogoutURLs").toString();
    rig.foreignWrite("LogoutURLs", urls.replace("[", "[\"https://x.example.com/\","));

    assertThat(rig.approvals(request).path("violations").get(0).path("message").asText())
        .startsWith("LogoutURLs gained https://x.example.com/ since the plan.");
  }

  @Test
  void shouldKeepTheApprovalWhenAnotherWriterHasChangedSomethingElse() {
    var request = rig.approved(NAME, rig.plan(NAME));
    rig.foreignWrite("EnableTokenRevocation", "false");

    assertApplied(rig.approvals(request));
  }

  @Test
  void shouldRefuseTheApprovalWhenThePolicyHasChanged() {
    var hash = rig.plan(NAME);
    var later = new PolicyRig(PolicyRig.POLICY.replace("\"no-implicit\"", "\"never-implicit\""));

    assertStale(later.approvals(later.approved(NAME, hash)));
  }

  @Test
  void shouldKeepTheApprovalWhenOnlyTheTestsOfThePolicyHaveChanged() {
    var hash = rig.plan(NAME);
    var later =
        new PolicyRig(
            PolicyRig.POLICY.replace("\"version\": 1,", "\"tests\": [], \"version\": 1,"));

    assertApplied(later.approvals(later.approved(NAME, hash)));
  }

  @Test
  void shouldNotSpendTheKeyWhenThePolicyRequiresAnApproval() {
    assertRejected(rig.queue(NAME), "policy.approval-required");
    assertRejected(rig.queue(NAME), "policy.approval-required");

    assertApplied(rig.approvals(rig.approved(NAME, rig.plan(NAME))));
  }

  @Test
  void shouldDenyWhatIsDeniedWhateverIsApproved() {
    var implicit =
        WHO
            + ",\"changes\":[{\"op\":\"add\",\"field\":\"AllowedOAuthFlows\",\"value\":\"implicit\"},{\"op\":\"set\",\"field\":\"ClientName\",\"value\":\"other\"}]";

    assertRejected(rig.approvals(rig.approved(implicit, rig.plan(implicit))), "policy.denied");
  }

  @Test
  void shouldApplyExactlyThePlanWhenItsHashIsExpectedWithoutAnApproval() {
    var allowed =
        WHO
            + ",\"changes\":[{\"op\":\"set\",\"field\":\"LogoutURLs\",\"value\":\"https://new.example.com/\"}]";
    var expecting = allowed + ",\"expect\":{\"planHash\":\"%s\"}".formatted(rig.plan(allowed));
    rig.foreignWrite("LogoutURLs", "[\"https://x.example.com/bye\"]");

    var data = rig.approvals(expecting);

    assertThat(data.path("outcome").asText()).isEqualTo("conflicted");
    assertThat(codes(data)).containsExactly("expect.mismatch");
  }

  @Test
  void shouldBeUnchangedWhenAnotherWriterHasMadeThePlannedChange() {
    var request = rig.approved(NAME, rig.plan(NAME));
    rig.foreignWrite("ClientName", "\"other\"");

    assertThat(rig.approvals(request).path("outcome").asText()).isEqualTo("unchanged");
  }

  private static void assertApplied(JsonNode data) {
    assertThat(data.path("outcome").asText()).as(data.toString()).isEqualTo("applied");
  }

  private void assertStale(JsonNode data) {
    assertThat(data.path("outcome").asText()).as(data.toString()).isEqualTo("conflicted");
    assertThat(codes(data)).containsExactly("approval.stale");
    assertThat(rig.client().path("ClientName").asText()).isNotIn("other", "another");
  }

  private void assertRejected(JsonNode data, String code) {
    assertThat(data.path("outcome").asText()).as(data.toString()).isEqualTo("rejected");
    assertThat(codes(data)).containsOnly(code);
    assertThat(rig.client().path("ClientName").asText()).isNotEqualTo("other");
  }
}
