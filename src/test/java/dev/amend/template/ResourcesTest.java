package dev.amend.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the template's resources and parameters as a whole. */
class ResourcesTest {

  /** They have no tags, or only parts of them. */
  private static final Set<String> UNTAGGED =
      Set.of(
          "AWS::CloudWatch::Dashboard",
          "AWS::Events::Archive",
          "AWS::Events::Rule",
          "AWS::IAM::RolePolicy",
          "AWS::Lambda::Alias",
          "AWS::Lambda::EventInvokeConfig",
          "AWS::Lambda::Permission",
          "AWS::SQS::QueuePolicy",
          "AWS::Scheduler::Schedule",
          "AWS::Serverless::LayerVersion");

  private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]+");

  private static final Template TEMPLATE = Template.read();

  static Stream<Resource> taggable() {
    return TEMPLATE.resources().filter(resource -> !UNTAGGED.contains(resource.type()));
  }

  @ParameterizedTest
  @MethodSource("taggable")
  void shouldCarryTheApplicationsTag(Resource resource) {
    assertThat(resource.property("Tags").toString())
        .contains("Application")
        .contains("!Ref AWS::StackName");
  }

  @ParameterizedTest
  @CsvSource({
    "LedgerTable",
    "ChangeFunctionLogs",
    "OrderedDeadLetterQueue",
    "DeadLetterQueue",
    "FailedInvocationQueue",
    "UndeliveredRequestQueue"
  })
  void shouldOutliveTheStackWhenAResourceHoldsWhatIsNowhereElse(String name) {
    var resource = TEMPLATE.resource(name).json();

    assertThat(resource.path("DeletionPolicy").asText()).isEqualTo("Retain");
    assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
  }

  @Test
  void shouldProtectTheLedger() {
    var table = TEMPLATE.resource("LedgerTable");

    assertThat(table.property("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    assertThat(table.property("TimeToLiveSpecification"))
        .hasToString("{\"AttributeName\":\"expiration\",\"Enabled\":true}");
    assertThat(table.property("KeySchema"))
        .hasToString("[{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}]");
    assertThat(table.property("PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled"))
        .hasToString("true");
    assertThat(table.property("DeletionProtectionEnabled").asBoolean()).isTrue();
    assertThat(table.property("SSESpecification/SSEEnabled").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ChangeFunction, KmsKeyArn",
    "ChangeFunctionLogs, KmsKeyId",
    "LedgerTable, SSESpecification/KMSMasterKeyId",
    "ScheduledRotation, KmsKeyArn"
  })
  void shouldUseTheGivenKey(String resource, String property) {
    assertThat(TEMPLATE.resource(resource).property(property))
        .hasToString("{\"!If\":[\"HasKey\",\"!Ref KmsKeyArn\",\"!Ref AWS::NoValue\"]}");
  }

  @Test
  void shouldKeepLogLinesForALimitedTime() {
    assertThat(TEMPLATE.resource("ChangeFunctionLogs").property("RetentionInDays").asText())
        .isEqualTo("!Ref LogRetentionDays");
  }

  @Test
  void shouldExplainEverySuppression() {
    assertThat(TEMPLATE.resources().flatMap(ResourcesTest::suppressions))
        .isNotEmpty()
        .allSatisfy(comment -> assertThat(comment).hasSizeGreaterThan(30).endsWith("."));
  }

  @Test
  void shouldUseDescribeAndGroupEveryParameter() {
    var groups = TEMPLATE.root().at("/Metadata/AWS::CloudFormation::Interface/ParameterGroups");
    var body = TEMPLATE.root().toString();

    assertThat(groups.findValues("Parameters").stream().flatMap(ResourcesTest::texts))
        .containsExactlyInAnyOrderElementsOf(TEMPLATE.section("Parameters").keySet());
    assertThat(TEMPLATE.section("Parameters"))
        .allSatisfy(
            (name, parameter) -> {
              assertThat(name).matches(NAME);
              assertThat(parameter.path("Description").asText()).isNotEmpty();
              assertThat(body).containsPattern("(!Ref " + name + "\"|\\$\\{" + name + "\\})");
            });
  }

  private static Stream<String> suppressions(Resource resource) {
    return resource.json().at("/Metadata/checkov/skip").findValuesAsText("comment").stream();
  }

  private static Stream<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText);
  }
}
