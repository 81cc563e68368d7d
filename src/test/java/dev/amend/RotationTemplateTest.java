package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.request.ChangeRequest;
import dev.amend.request.Deliveries;
import dev.amend.request.Operation.RotateSecret;
import dev.amend.request.ParsedRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack can rotate secrets only if its parameters say so. */
class RotationTemplateTest {

  private static final Pattern INPUT = Pattern.compile("(?ms)Input: !Sub \\|\\n(.*?^ {10}\\})");
  private static final Pattern DEFAULT = Pattern.compile("(?m)^ {4}Default: (.+)$");

  private final Template template = Template.read();

  @Test
  void shouldNotRotateWhenNothingIsSet() {
    assertThat(byDefault("AllowSecretRotation")).isEqualTo("\"false\"");
    assertThat(byDefault("RotationUserPoolId")).isEqualTo("\"\"");
    assertThat(byDefault("RotationClientId")).isEqualTo("\"\"");
    assertThat(byDefault("SecretKmsKeyArn")).isEqualTo("\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AddUserPoolClientSecret", "DeleteUserPoolClientSecret", "kms:"})
  void shouldAllowSecretOperationsOnlyInTheirOwnPolicyWhenRotationIsAllowed(String action) {
    assertThat(template.resource("SecretRotationPolicy"))
        .contains("Condition: RotatesSecrets", action);
    assertThat(template.resource("ChangeFunctionRole")).doesNotContain(action);
    assertThat(template.text())
        .contains("RotatesSecrets: !Equals [!Ref AllowSecretRotation, \"true\"]");
  }

  @Test
  void shouldAllowOnlyWhatIsCalledWhenRotationIsAllowed() {
    assertThat(template.actions("SecretRotationPolicy"))
        .containsExactlyInAnyOrder(
            "cognito-idp:AddUserPoolClientSecret",
            "cognito-idp:DeleteUserPoolClientSecret",
            "secretsmanager:CreateSecret",
            "secretsmanager:DescribeSecret",
            "secretsmanager:GetSecretValue",
            "secretsmanager:PutSecretValue",
            "secretsmanager:TagResource",
            "secretsmanager:UpdateSecretVersionStage",
            "kms:Decrypt",
            "kms:GenerateDataKey");
  }

  @Test
  void shouldLimitThePermissionsWhenRotationIsAllowed() {
    assertThat(template.resource("SecretRotationPolicy"))
        .containsOnlyOnce("Resource: !Ref UserPoolArns")
        .containsOnlyOnce(
            "Resource: !Sub arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:${SecretNamePrefix}*")
        .containsPattern("- !If\\n +- HasSecretKey\\n +- Sid: SecretKey")
        .containsOnlyOnce("Resource: !Ref SecretKmsKeyArn")
        .contains("kms:ViaService: !Sub secretsmanager.${AWS::Region}.${AWS::URLSuffix}");
  }

  @Test
  void shouldAcceptTheSamePrefixesAsTheFunctionWhenDeployed() {
    var accepted = Pattern.compile("AllowedPattern: \"(.+)\"");

    assertThat(template.parameter("SecretNamePrefix")).containsPattern(accepted);
    var pattern = accepted.matcher(template.parameter("SecretNamePrefix"));
    assertThat(pattern.find()).isTrue();
    assertThat(TemplateTest.read("src/main/java/dev/amend/Configuration.java"))
        .contains("\"" + pattern.group(1) + "\"");
  }

  @Test
  void shouldScheduleARotationOnlyWhenAClientIsNamed() {
    assertThat(template.text())
        .containsPattern(
            "SchedulesRotation: !And\\n"
                + " +- !Not \\[!Equals \\[!Ref RotationUserPoolId, \"\"\\]\\]\\n"
                + " +- !Not \\[!Equals \\[!Ref RotationClientId, \"\"\\]\\]\\n");
    assertThat(template.resource("ScheduledRotation")).contains("Condition: SchedulesRotation");
    assertThat(template.resource("ScheduledRotationRole")).contains("Condition: SchedulesRotation");
  }

  @Test
  void shouldRefuseAScheduleWhenRotationIsNotAllowed() {
    assertThat(template.text())
        .containsPattern(
            "RuleCondition: !Not \\[!Equals \\[!Ref RotationClientId, \"\"\\]\\]\\n"
                + " +Assertions:\\n"
                + " +- Assert: !Equals \\[!Ref AllowSecretRotation, \"true\"\\]");
  }

  @Test
  void shouldSendToTheClientsMessageGroupWhenTheScheduleRuns() {
    assertThat(template.resource("ScheduledRotation"))
        .contains(
            "Arn: !GetAtt OrderedRequestQueue.Arn",
            "MessageGroupId: !Sub ${RotationUserPoolId}#${RotationClientId}",
            "RetryPolicy:",
            "DeadLetterConfig:");
    assertThat(template.resource("OrderedRequestQueue"))
        .as("EventBridge Scheduler requires it of a FIFO queue (API reference, SqsParameters)")
        .contains("ContentBasedDeduplication: !If [RotatesSecrets, true,");
  }

  @Test
  void shouldAllowOnlySendingWhenTheScheduleRuns() {
    assertThat(template.actions("ScheduledRotationRole")).containsExactly("sqs:SendMessage");
    assertThat(template.resource("ScheduledRotationRole"))
        .contains("Service: scheduler.amazonaws.com", "aws:SourceAccount", "aws:SourceArn")
        .doesNotContain("\"*\"");
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

  private ChangeRequest scheduled(String time) {
    var input = INPUT.matcher(template.resource("ScheduledRotation"));
    assertThat(input.find()).isTrue();
    var text =
        input
            .group(1)
            .replace("${RotationUserPoolId}", "eu-west-1_AbCdEf123")
            .replace("${RotationClientId}", "3n4b5urk1ft4fl3mg5e62d9ado")
            .replace("${RotationMaxAge}", byDefault("RotationMaxAge"))
            .replace("${RotationOverlap}", byDefault("RotationOverlap"))
            .replace("<aws.scheduler.schedule-arn>", longestScheduleArn())
            .replace("<aws.scheduler.scheduled-time>", time);
    var delivery = Deliveries.of(text, "message", "key");
    return ((ParsedRequest.Valid) Deliveries.read(delivery)).request();
  }

  /** A name has at most 64 characters (API reference, CreateSchedule). */
  private static String longestScheduleArn() {
    return "arn:aws-us-gov:scheduler:us-gov-east-1:111122223333:schedule/default/" + "x".repeat(64);
  }

  private String byDefault(String parameter) {
    var value = DEFAULT.matcher(template.parameter(parameter));
    assertThat(value.find()).isTrue();
    return value.group(1);
  }
}
