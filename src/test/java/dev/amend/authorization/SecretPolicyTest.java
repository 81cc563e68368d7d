package dev.amend.authorization;

import static dev.amend.HandlerRig.codes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.HandlerRig;
import dev.amend.codec.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Secret operations under a policy. */
class SecretPolicyTest {

  private static final String ROTATE =
      "\"idempotencyKey\":\"key-1\",\"requestedBy\":\"user:u-17\",\"changes\":[{\"op\":\"rotateSecret\",\"maxAge\":\"PT0S\"}]";

  private final PolicyRig rig = new PolicyRig().withSecret();

  @Test
  void shouldNotRotateWhenTheRulesDenyIt() {
    var denying =
        new PolicyRig("{\"version\": 1, \"entries\": {\"queue\": \"sqs\"}, \"rules\": []}")
            .withSecret();

    var data = denying.queue(ROTATE);

    assertThat(codes(data)).containsExactly("policy.denied");
    assertThat(data.path("violations").get(0).path("field").asText()).isEqualTo("ClientSecret");
    assertThat(data.path("violations").get(0).path("value").asText()).isEqualTo("issued");
    assertThat(secrets(denying)).isEqualTo(1);
  }

  @Test
  void shouldRotateWhenAnotherPersonHasApprovedIt() {
    var required = rig.queue(ROTATE);

    assertThat(codes(required)).containsExactly("policy.approval-required");
    assertThat(required.path("secret").path("action").asText()).isEqualTo("issued");
    assertThat(secrets(rig)).isEqualTo(1);
    var hash = required.path("plan").path("hash").asText();
    assertThat(hash).isEqualTo(rig.plan(ROTATE));
    var data = rig.approvals(rig.approved(ROTATE, hash));
    assertThat(data.path("outcome").asText()).as(data.toString()).isEqualTo("applied");
    assertThat(data.path("approval").path("by").asText()).isEqualTo("user:boss");
    assertThat(secrets(rig)).isEqualTo(2);
  }

  @Test
  void shouldRefuseTheApprovalWhenTheSecretsHaveChanged() {
    var request = rig.approved(ROTATE, rig.plan(ROTATE));
    var client =
        Json.object().put("UserPoolId", HandlerRig.POOL).put("ClientId", HandlerRig.CLIENT);
    var old = list(rig).get(0).path("ClientSecretId").asText();
    rig.rig.cognito.foreignCall("AddUserPoolClientSecret", client.deepCopy());
    rig.rig.cognito.foreignCall(
        "DeleteUserPoolClientSecret", client.deepCopy().put("ClientSecretId", old));

    var data = rig.approvals(request);

    assertThat(codes(data)).containsExactly("approval.stale");
    assertThat(secrets(rig)).isEqualTo(1);
  }

  @Test
  void shouldBeUnchangedWithoutPermissionWhenTheSecretIsYoung() {
    var young = ROTATE.replace("PT0S", "P90D");

    assertThat(rig.queue(young).path("outcome").asText()).isEqualTo("unchanged");
  }

  @Test
  void shouldPlanWithAWarningWhenAnApplyWouldBeRejected() {
    var data = rig.queue("\"mode\":\"plan\"," + ROTATE);

    assertThat(data.path("outcome").asText()).isEqualTo("planned");
    assertThat(data.path("warnings").findValuesAsText("code"))
        .containsExactly("policy.approval-required");
    assertThat(data.path("plan").path("effect").asText()).isEqualTo("approve");
  }

  @Test
  void shouldJudgeTheDeletionOfTheOlderSecretByItself() {
    rig.approvals(rig.approved(ROTATE, rig.plan(ROTATE)));
    rig.rig.time.advance(Duration.ofDays(8));
    var again = ROTATE.replace("key-1", "key-2");

    var data = rig.queue(again);

    assertThat(codes(data)).containsExactly("policy.approval-required");
    assertThat(data.path("secret").path("action").asText()).isEqualTo("retired");
    assertThat(secrets(rig)).isEqualTo(2);
  }

  private static int secrets(PolicyRig rig) {
    return list(rig).size();
  }

  private static JsonNode list(PolicyRig rig) {
    return rig.rig
        .cognito
        .foreignCall(
            "ListUserPoolClientSecrets",
            Json.object().put("UserPoolId", HandlerRig.POOL).put("ClientId", HandlerRig.CLIENT))
        .path("ClientSecrets");
  }
}
