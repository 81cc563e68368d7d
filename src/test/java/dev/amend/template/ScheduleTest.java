package dev.amend.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.amend.codec.Json;
import dev.amend.local.scheduler.RotationSchedule;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Deliveries;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.request.ParsedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack rotates a client's secret on a schedule only if its parameters say so. */
class ScheduleTest {

  private final Template template = Template.read();
  private final Resource schedule = template.resource("ScheduledRotation");

  @ParameterizedTest
  @ValueSource(strings = {"ScheduledRotation", "ScheduledRotationRole", "RotationScheduleGroup"})
  void shouldHaveNoScheduleWhenNoClientIsNamed(String resource) {
    assertThat(template.resource(resource).condition()).isEqualTo("SchedulesRotation");
    assertThat(template.entry("Conditions", "SchedulesRotation").toString())
        .contains("!Ref RotationUserPoolId", "!Ref RotationClientId");
    assertThat(template.byDefault("RotationUserPoolId")).isEmpty();
    assertThat(template.byDefault("RotationClientId")).isEmpty();
  }

  @Test
  void shouldRefuseAScheduleWhenRotationIsNotAllowed() {
    var rule = template.entry("Rules", "ScheduledRotationIsAllowed");

    assertThat(rule.path("RuleCondition").toString()).contains("!Ref RotationClientId");
    assertThat(rule.at("/Assertions/0/Assert"))
        .hasToString("{\"!Equals\":[\"!Ref AllowSecretRotation\",\"true\"]}");
  }

  /** Without a message group, the schedule is made, and each of its messages is refused. */
  @Test
  void shouldSendToTheClientsMessageGroupWhenTheScheduleRuns() {
    assertThat(schedule.property("Target/Arn").asText())
        .isEqualTo("!GetAtt OrderedRequestQueue.Arn");
    assertThat(schedule.property("Target/SqsParameters/MessageGroupId").asText())
        .isEqualTo("!Sub ${RotationUserPoolId}#${RotationClientId}");
  }

  @Test
  void shouldKeepWhatCannotBeDelivered() {
    var queue = template.referredBy(schedule.property("Target/DeadLetterConfig/Arn"));

    assertThat(queue.name()).isEqualTo("UndeliveredRequestQueue");
    assertThat(queue.property("FifoQueue").isMissingNode())
        .as("EventBridge Scheduler takes standard queues only")
        .isTrue();
    assertThat(schedule.property("Target/RetryPolicy").isMissingNode()).isFalse();
  }

  @Test
  void shouldAllowOnlySendingWhenTheScheduleRuns() {
    var role = template.resource("ScheduledRotationRole");

    assertThat(role.statements())
        .extracting(Statement::condition, Statement::actions, Statement::resources)
        .containsExactly(
            tuple(
                "",
                List.of("sqs:SendMessage"),
                List.of("!GetAtt OrderedRequestQueue.Arn", "!GetAtt UndeliveredRequestQueue.Arn")),
            tuple(
                "HasKey",
                List.of("kms:Decrypt", "kms:GenerateDataKey"),
                List.of("!Ref KmsKeyArn")));
    assertThat(role.property("AssumeRolePolicyDocument/Statement/0/Condition/StringEquals"))
        .hasToString(
            "{\"aws:SourceAccount\":\"!Ref AWS::AccountId\",\"aws:SourceArn\":\"!GetAtt RotationScheduleGroup.Arn\"}");
  }

  @Test
  void shouldSendAValidRequestWhenTheScheduleRuns() {
    var scheduled = scheduled("2026-09-01T10:00:00Z");

    assertThat(scheduled.client()).hasToString("eu-west-1_AbCdEf123#3n4b5urk1ft4fl3mg5e62d9ado");
    assertThat(scheduled.operation())
        .isEqualTo(new RotateSecret(Duration.ofDays(90), Duration.ofDays(7)));
    assertThat(scheduled.origin().key())
        .endsWith("/2026-09-01T10:00:00Z")
        .isNotEqualTo(scheduled("2026-09-02T10:00:00Z").origin().key());
  }

  @Test
  void shouldSendTheSameRequestLocally() {
    var local =
        RotationSchedule.every("PT1M", Optional.empty(), Optional.empty())
            .request(Instant.parse("2026-09-01T10:00:00Z"));

    assertThat(local)
        .isEqualTo(Json.read(input("2026-09-01T10:00:00Z", local.path("requestedBy").asText())));
  }

  private ChangeRequest scheduled(String time) {
    var delivery = Deliveries.of(input(time, longestScheduleArn()), "message", "key");
    return ((ParsedRequest.Valid) Deliveries.read(delivery)).request();
  }

  private String input(String time, String scheduleArn) {
    return schedule
        .property("Target/Input")
        .asText()
        .replaceFirst("^!Sub ", "")
        .replace("${RotationUserPoolId}", "eu-west-1_AbCdEf123")
        .replace("${RotationClientId}", "3n4b5urk1ft4fl3mg5e62d9ado")
        .replace("${RotationMaxAge}", template.byDefault("RotationMaxAge"))
        .replace("${RotationOverlap}", template.byDefault("RotationOverlap"))
        .replace("<aws.scheduler.schedule-arn>", scheduleArn)
        .replace("<aws.scheduler.scheduled-time>", time);
  }

  /** Names of groups and schedules have at most 64 characters (API reference, CreateSchedule). */
  private static String longestScheduleArn() {
    return "arn:aws-us-gov:scheduler:us-gov-east-1:111122223333:schedule/"
        + "g".repeat(64)
        + "/"
        + "x".repeat(64);
  }
}
