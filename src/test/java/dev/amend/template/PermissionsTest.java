package dev.amend.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The function may do what it does, and nothing else. */
class PermissionsTest {

  /** What Lambda does in the function's name: polling, failure destinations, logs and traces. */
  private static final Set<String> CALLED_BY_LAMBDA =
      Set.of(
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ReceiveMessage",
          "sqs:SendMessage",
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments");

  /** The audit, on the condition {@code AllowsAudit}. */
  private static final String AUDIT = "cognito-idp:ListUserPoolClients";

  private final Template template = Template.read();

  @Test
  void shouldHaveAStatementForEachCallAndNoOther() {
    var granted =
        functionStatements()
            .flatMap(statement -> statement.actions().stream())
            .filter(action -> !action.startsWith("kms:"))
            .filter(action -> !CALLED_BY_LAMBDA.contains(action))
            .toList();

    assertThat(granted).containsExactlyInAnyOrderElementsOf(SdkCalls.actions());
  }

  @Test
  void shouldAllowWhatLambdaDoesInTheFunctionsName() {
    assertThat(actions("ChangeFunctionRole")).containsAll(CALLED_BY_LAMBDA);
  }

  @Test
  void shouldNameResourcesWhenAServiceHasThem() {
    assertThat(roleStatements().filter(statement -> !isTracing(statement)))
        .allSatisfy(
            statement -> {
              assertThat(statement.isAllowed()).isTrue();
              assertThat(statement.resources()).doesNotContain("*");
              assertThat(statement.actions()).noneMatch(action -> action.contains("*"));
            });
  }

  /** AWS's managed policies for Lambda allow their actions on every resource. */
  @Test
  void shouldHaveNoManagedPolicies() {
    assertThat(template.resources("AWS::IAM::Role"))
        .allSatisfy(
            role -> assertThat(role.property("ManagedPolicyArns").isMissingNode()).isTrue());
    var function = template.resource("ChangeFunction");
    assertThat(function.property("Role").asText()).isEqualTo("!GetAtt ChangeFunctionRole.Arn");
    assertThat(function.property("Policies").isMissingNode())
        .as("cfn-lint doesn't check the actions in a SAM function's own policies")
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"SecretRotationPolicy, RotatesSecrets", "AuditPolicy, AllowsAudit"})
  void shouldAllowMoreOnlyOnACondition(String policy, String condition) {
    assertThat(template.resource(policy).condition()).isEqualTo(condition);
    assertThat(template.resource("ChangeFunctionRole").statements())
        .filteredOn(statement -> statement.condition().isEmpty())
        .flatExtracting(Statement::actions)
        .doesNotContainAnyElementsOf(actions(policy));
  }

  /** The role has them before the function is made, whose variables the key encrypts. */
  @Test
  void shouldUseAKeyOnlyWhenOneIsGiven() {
    assertThat(template.resource("ChangeFunctionRole").statements())
        .filteredOn(statement -> statement.actions().getFirst().startsWith("kms:"))
        .hasSize(3)
        .allSatisfy(statement -> assertThat(statement.condition()).isEqualTo("HasKey"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AllowSecretRotation", "AllowAudit"})
  void shouldNotAllowMoreByDefault(String parameter) {
    assertThat(template.byDefault(parameter)).isEqualTo("false");
  }

  @Test
  void shouldListClientsOnlyForAudits() {
    assertThat(actions("AuditPolicy")).containsExactly(AUDIT);
    assertThat(template.entry("Conditions", "AllowsAudit").toString())
        .contains("!Ref AllowAudit", "true");
    assertThat(template.entry("Rules", "AuditHasAPolicy").toString()).contains("!Ref PolicyFile");
  }

  @Test
  void shouldUseKeysOnlyThroughTheServicesWhoseDataTheyProtect() {
    assertThat(roleStatements().filter(s -> s.actions().getFirst().startsWith("kms:")))
        .allSatisfy(
            statement -> assertThat(statement.resources()).allMatch(key -> key.endsWith("KeyArn")));
    assertThat(functionStatements().filter(s -> s.actions().getFirst().startsWith("kms:")))
        .isNotEmpty()
        .allSatisfy(
            statement ->
                assertThat(statement.at("Condition/StringEquals/kms:ViaService").asText())
                    .matches("!Sub (sqs|dynamodb|lambda|secretsmanager)\\.\\$\\{AWS::Region}.*"));
  }

  @Test
  void shouldChangeOnlyTheGivenUserPools() {
    assertThat(functionStatements().filter(s -> s.actions().getFirst().startsWith("cognito-idp:")))
        .hasSize(3)
        .allSatisfy(
            statement -> assertThat(statement.resources()).containsExactly("!Ref UserPoolArns"));
    assertThat(template.parameter("UserPoolArns").path("AllowedPattern").asText())
        .endsWith(":userpool/[A-Za-z0-9_-]+");
  }

  @Test
  void shouldTrustOnlyTheServiceThatUsesTheRole() {
    assertThat(template.resources("AWS::IAM::Role"))
        .allSatisfy(
            role ->
                assertThat(role.property("AssumeRolePolicyDocument/Statement"))
                    .singleElement()
                    .satisfies(
                        statement ->
                            assertThat(statement.at("/Principal/Service").asText())
                                .isIn("lambda.amazonaws.com", "scheduler.amazonaws.com")));
  }

  private static boolean isTracing(Statement statement) {
    return statement.actions().getFirst().startsWith("xray:");
  }

  private List<String> actions(String resource) {
    return template.resource(resource).statements().stream()
        .flatMap(statement -> statement.actions().stream())
        .toList();
  }

  private Stream<Statement> functionStatements() {
    return Stream.concat(
            Stream.of(template.resource("ChangeFunctionRole")),
            template.resources("AWS::IAM::RolePolicy").stream())
        .flatMap(policy -> policy.statements().stream());
  }

  private Stream<Statement> roleStatements() {
    return Stream.of("AWS::IAM::Role", "AWS::IAM::RolePolicy")
        .flatMap(type -> template.resources(type).stream())
        .flatMap(policy -> policy.statements().stream());
  }
}
