package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import dev.amend.local.cognito.ClientType;
import dev.amend.local.cognito.SeededSecrets;
import org.junit.jupiter.api.Test;

/**
 * Describe shows RoleArn beside ApplicationArn, and Update refuses the pair: a client with
 * analytics by ARN can still be changed.
 */
class AnalyticsByArnTest {

  private static final String SHARE =
      "\"patch\":{\"AnalyticsConfiguration\":{\"UserDataShared\":%s}}";

  private final HandlerRig rig = new HandlerRig();

  AnalyticsByArnTest() {
    var settings =
        (ObjectNode)
            Json.read(
                """
        {"ClientName": "web", "AnalyticsConfiguration":
          {"ApplicationArn": "arn:aws:mobiletargeting:eu-west-1:123456789012:apps/1", "UserDataShared": true}}
        """);
    rig.cognito.seedClient(
        HandlerRig.POOL, HandlerRig.CLIENT, settings, ClientType.REGULAR, SeededSecrets.ONE);
  }

  @Test
  void shouldChangeAnotherSettingWhenAnalyticsGoByArn() {
    assertThat(outcome(rig.send("\"patch\":{\"ClientName\":\"renamed\"}"))).isEqualTo("applied");
    assertThat(rig.describe().path("AnalyticsConfiguration").path("RoleArn").asText())
        .contains("AWSServiceRoleForAmazonCognitoIdp");
  }

  @Test
  void shouldUndoAChangeOfAnalytics() {
    var before = rig.describe();

    var applied = rig.send(SHARE.formatted(false));
    assertThat(outcome(applied)).isEqualTo("applied");
    assertThat(rig.describe()).isNotEqualTo(before);

    var undone = rig.send("\"changes\":" + applied.path("undo").path("changes"));
    assertThat(outcome(undone)).as(undone.toString()).isEqualTo("applied");
    assertThat(rig.describe()).isEqualTo(before);
  }

  @Test
  void shouldConfirmAChangeOfAnalyticsWhenTheAnswerIsLost() {
    rig.cognito.faults().loseAnswer("UpdateUserPoolClient");

    assertThat(outcome(rig.send(SHARE.formatted(false)))).isEqualTo("applied");
  }

  private static String outcome(com.fasterxml.jackson.databind.JsonNode data) {
    return data.path("outcome").asText();
  }
}
