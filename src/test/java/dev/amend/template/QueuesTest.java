package dev.amend.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Queues and the mappings that read them fit each other and the function. */
class QueuesTest {

  private static final int FOURTEEN_DAYS = 14 * 24 * 60 * 60;

  private static final Template TEMPLATE = Template.read();

  private final int functionTimeout =
      TEMPLATE.resource("ChangeFunction").property("Timeout").asInt();

  static List<Resource> queues() {
    return TEMPLATE.resources("AWS::SQS::Queue");
  }

  static List<Resource> mappings() {
    return TEMPLATE.resources("AWS::Lambda::EventSourceMapping");
  }

  static Stream<Resource> sources() {
    return mappings().stream()
        .map(mapping -> TEMPLATE.referredBy(mapping.property("EventSourceArn")));
  }

  /** cfn-lint compares the timeouts only if the mapping names the function, not an alias. */
  @ParameterizedTest
  @MethodSource("sources")
  void shouldHideMessagesLongEnoughWhenAFunctionHasThem(Resource queue) {
    assertThat(queue.property("VisibilityTimeout").asInt())
        .as("6 times the function's timeout (Lambda developer guide, Using Lambda with Amazon SQS)")
        .isGreaterThanOrEqualTo(6 * functionTimeout);
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void shouldHandBackOnlyFailedMessages(Resource mapping) {
    assertThat(mapping.property("FunctionResponseTypes"))
        .hasToString("[\"ReportBatchItemFailures\"]");
    assertThat(mapping.property("BatchSize").asInt()).isEqualTo(10);
    assertThat(mapping.property("MaximumBatchingWindowInSeconds").isMissingNode())
        .as("FIFO queues don't support a batching window")
        .isTrue();
    assertThat(mapping.property("FilterCriteria").isMissingNode())
        .as("a filter deletes what it doesn't match")
        .isTrue();
  }

  /** Otherwise mappings are throttled, and each throttled receive counts for the redrive. */
  @Test
  void shouldReserveMoreThanTheQueuesUse() {
    var largest = TEMPLATE.parameter("MaximumConcurrency").path("MaxValue").asInt();
    var least = 25;

    assertThat(mappings())
        .allSatisfy(
            mapping ->
                assertThat(mapping.property("ScalingConfig/MaximumConcurrency").asText())
                    .isEqualTo("!Ref MaximumConcurrency"));
    assertThat(TEMPLATE.parameter("MaximumConcurrency").path("MinValue").asInt())
        .isGreaterThanOrEqualTo(2);
    assertThat(least).isGreaterThan(mappings().size() * largest);
    var allowed = TEMPLATE.parameter("ReservedConcurrency").path("AllowedPattern").asText();
    assertThat(TEMPLATE.byDefault("ReservedConcurrency")).isEqualTo("" + least).matches(allowed);
    assertThat(Stream.of("0", "2", "24", "-2", "")).noneMatch(value -> value.matches(allowed));
    assertThat(Stream.of("-1", "26", "30", "99", "100", "1000"))
        .allMatch(value -> value.matches(allowed));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void shouldMoveMessagesToADeadLetterQueueOfTheSameTypeWhenTheyFail(Resource queue) {
    var deadLetters = TEMPLATE.referredBy(queue.property("RedrivePolicy/deadLetterTargetArn"));

    assertThat(isFifo(deadLetters)).isEqualTo(isFifo(queue));
    assertThat(deadLetters.property("MessageRetentionPeriod").asInt())
        .as("a message keeps its age when it moves")
        .isEqualTo(FOURTEEN_DAYS)
        .isGreaterThan(queue.property("MessageRetentionPeriod").asInt());
    assertThat(queue.property("RedrivePolicy/maxReceiveCount").asText())
        .as("the function must know which receive is the last")
        .isEqualTo("!Ref MaxReceiveCount")
        .isEqualTo(
            TEMPLATE
                .resource("ChangeFunction")
                .property("Environment/Variables/MAX_RECEIVE_COUNT")
                .asText());
  }

  @Test
  void shouldHaveADeadLetterQueueForEachQueue() {
    assertThat(sources().map(queue -> queue.property("RedrivePolicy/deadLetterTargetArn").asText()))
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  /** EventBridge Scheduler requires it of a FIFO queue (API reference, SqsParameters). */
  @Test
  void shouldDeduplicateByContentWhenAScheduleSends() {
    var queue = TEMPLATE.resource("OrderedRequestQueue");

    assertThat(isFifo(queue)).isTrue();
    assertThat(queue.property("ContentBasedDeduplication").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("queues")
  void shouldEncryptMessages(Resource queue) {
    assertThat(queue.property("KmsMasterKeyId"))
        .hasToString("{\"!If\":[\"HasKey\",\"!Ref KmsKeyArn\",\"!Ref AWS::NoValue\"]}");
    assertThat(queue.property("SqsManagedSseEnabled"))
        .hasToString("{\"!If\":[\"HasKey\",\"!Ref AWS::NoValue\",true]}");
  }

  @ParameterizedTest
  @MethodSource("queues")
  void shouldRefuseRequestsWithoutTls(Resource queue) {
    assertThat(policy(queue).statements())
        .filteredOn(statement -> !statement.at("Condition/Bool").isMissingNode())
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.isAllowed()).isFalse();
              assertThat(statement.actions()).containsExactly("sqs:*");
              assertThat(statement.at("Principal").asText()).isEqualTo("*");
              assertThat(statement.at("Condition/Bool/aws:SecureTransport").asText())
                  .isEqualTo("false");
            });
  }

  @ParameterizedTest
  @MethodSource("queues")
  void shouldNameOnlyItsOwnQueueInAPolicy(Resource queue) {
    assertThat(policy(queue).statements())
        .allSatisfy(
            statement ->
                assertThat(statement.resources()).containsExactly("!GetAtt " + queue + ".Arn"));
  }

  @Test
  void shouldLetOnlyTheGivenRolesSendToTheFifoQueue() {
    assertThat(allowed("OrderedRequestQueue"))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.condition()).isEqualTo("HasProducers");
              assertThat(statement.at("Principal/AWS").asText()).isEqualTo("!Ref ProducerArns");
              assertThat(statement.actions()).containsExactly("sqs:GetQueueUrl", "sqs:SendMessage");
            });
  }

  @ParameterizedTest
  @CsvSource({"RequestQueue", "UndeliveredRequestQueue"})
  void shouldLetOnlyTheRuleSendWhenAQueueIsItsTarget(String queue) {
    assertThat(allowed(queue))
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.condition()).isEqualTo("HasRequestSources");
              assertThat(statement.at("Principal/Service").asText())
                  .isEqualTo("events.amazonaws.com");
              assertThat(statement.at("Condition/ArnEquals/aws:SourceArn").asText())
                  .isEqualTo("!GetAtt RequestRule.Arn");
            });
  }

  /** An IAM policy in the account could otherwise let others send, and name any source. */
  @Test
  void shouldDenyAllOthersThanTheRuleAndTheOperators() {
    assertThat(policy(TEMPLATE.resource("RequestQueue")).statements())
        .filteredOn(statement -> !statement.at("Condition/ArnNotEquals").isMissingNode())
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(statement.condition()).isEmpty();
              assertThat(statement.isAllowed()).isFalse();
              assertThat(statement.actions()).containsExactly("sqs:SendMessage");
              assertThat(statement.at("Condition/ArnNotEquals/aws:SourceArn/!If/1").asText())
                  .isEqualTo("!GetAtt RequestRule.Arn");
              assertThat(statement.at("Condition/ArnNotLike/aws:PrincipalArn/!If/1").asText())
                  .isEqualTo("!Ref RedriveRoleArns");
            });
  }

  private static List<Statement> allowed(String queue) {
    return policy(TEMPLATE.resource(queue)).statements().stream()
        .filter(Statement::isAllowed)
        .toList();
  }

  private static Resource policy(Resource queue) {
    return TEMPLATE.resources("AWS::SQS::QueuePolicy").stream()
        .filter(policy -> policy.property("Queues").toString().equals("[\"!Ref " + queue + "\"]"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFifo(Resource queue) {
    return queue.property("FifoQueue").asBoolean();
  }
}
