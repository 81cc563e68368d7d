package dev.amend.template;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.Metric;
import dev.amend.codec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Alarms and dashboard show metrics that exist. CloudWatch accepts any name, and an alarm on a
 * metric that nothing reports never changes its state.
 */
class AlarmsTest {

  private static final Set<String> REPORTED =
      Stream.of(Metric.values()).map(Metric::toString).collect(toUnmodifiableSet());

  private static final Map<String, Set<String>> METRICS =
      Map.of(
          "Amend", REPORTED,
          "AWS/SQS", Set.of("ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage"),
          "AWS/Lambda",
              Set.of("Invocations", "Errors", "Throttles", "ConcurrentExecutions", "Duration"),
          "AWS/DynamoDB",
              Set.of(
                  "ConsumedReadCapacityUnits",
                  "ConsumedWriteCapacityUnits",
                  "ReadThrottleEvents",
                  "WriteThrottleEvents"));

  private static final Map<String, Set<String>> DIMENSIONS =
      Map.of(
          "Amend", Set.of("Service"),
          "AWS/SQS", Set.of("QueueName"),
          "AWS/Lambda", Set.of("FunctionName"),
          "AWS/DynamoDB", Set.of("TableName"));

  /** A variable of {@code !Sub}. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z:]+)(\\.\\w+)?}");

  private static final Template TEMPLATE = Template.read();

  static List<Resource> alarms() {
    return TEMPLATE.resources("AWS::CloudWatch::Alarm");
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void shouldWatchAMetricThatIsReported(Resource alarm) {
    var namespace = alarm.property("Namespace").asText();

    assertThat(METRICS.get(namespace)).contains(alarm.property("MetricName").asText());
    assertThat(alarm.property("Dimensions").findValuesAsText("Name"))
        .containsExactlyInAnyOrderElementsOf(
            alarm.name().equals("RotationOverdueAlarm")
                ? Set.of("Service", "ClientId")
                : DIMENSIONS.get(namespace));
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void shouldTellTheTopicWhenOneIsGiven(Resource alarm) {
    for (var actions : List.of("AlarmActions", "OKActions")) {
      assertThat(alarm.property(actions))
          .hasToString(
              "{\"!If\":[\"HasAlarmTopic\",[\"!Ref AlarmTopicArn\"],\"!Ref AWS::NoValue\"]}");
    }
    assertThat(alarm.property("AlarmDescription").asText()).hasSizeGreaterThan(40);
  }

  /** CloudWatch evaluates a day at most, or a week if a period is an hour or longer. */
  @ParameterizedTest
  @MethodSource("alarms")
  void shouldEvaluateNoMoreThanCloudWatchDoes(Resource alarm) {
    var period = alarm.property("Period").asInt();
    var evaluated = period * alarm.property("EvaluationPeriods").asInt();

    assertThat(evaluated).isLessThanOrEqualTo(period < 3_600 ? 86_400 : 604_800);
    assertThat(alarm.property("DatapointsToAlarm").asInt())
        .isBetween(1, alarm.property("EvaluationPeriods").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OrderedDeadLetterQueue",
        "DeadLetterQueue",
        "FailedInvocationQueue",
        "UndeliveredRequestQueue"
      })
  void shouldWatchEveryQueueWhereRequestsEndUp(String queue) {
    assertThat(watched("ApproximateNumberOfMessagesVisible"))
        .contains("!GetAtt " + queue + ".QueueName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OrderedRequestQueue", "RequestQueue"})
  void shouldWatchTheAgeOfRequests(String queue) {
    assertThat(watched("ApproximateAgeOfOldestMessage"))
        .contains("!GetAtt " + queue + ".QueueName");
  }

  @Test
  void shouldWatchFailures() {
    assertThat(alarms().stream().map(alarm -> alarm.property("MetricName").asText()))
        .contains("Errors", "Throttles", "Abandoned", "UnknownMembers", "RotationConfirmed");
  }

  /** No data means that no schedule ran. */
  @Test
  void shouldRaiseTheAlarmWhenNoRotationIsConfirmed() {
    var alarm = TEMPLATE.resource("RotationOverdueAlarm");

    assertThat(alarm.condition()).isEqualTo("SchedulesRotation");
    assertThat(alarm.property("TreatMissingData").asText()).isEqualTo("breaching");
    assertThat(alarm.property("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
  }

  @Test
  void shouldShowMetricsThatAreReported() {
    var shown =
        widgets()
            .filter(widget -> widget.path("type").asText().equals("metric"))
            .flatMap(widget -> widget.at("/properties/metrics").valueStream())
            .toList();

    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(
            metric -> {
              var namespace = metric.path(0).asText();
              assertThat(METRICS.get(namespace)).contains(metric.path(1).asText());
              assertThat(DIMENSIONS.get(namespace)).contains(metric.path(2).asText());
            });
    assertThat(shown.stream().filter(metric -> metric.path(0).asText().equals("Amend")))
        .extracting(metric -> metric.path(1).asText())
        .containsAll(REPORTED.stream().filter(name -> !name.equals("RotationConfirmed")).toList());
  }

  @Test
  void shouldShowEveryAlarmThatIsAlwaysThere() {
    var shown = widgets().flatMap(widget -> widget.at("/properties/alarms").valueStream());

    assertThat(shown.map(JsonNode::asText))
        .containsExactlyElementsOf(
            alarms().stream()
                .filter(alarm -> alarm.condition().isEmpty())
                .map(alarm -> "${" + alarm.name() + ".Arn}")
                .toList());
  }

  @Test
  void shouldShowOnlyWhatIsInTheTemplate() {
    var names = VARIABLE.matcher(body()).results().map(match -> match.group(1)).distinct();

    assertThat(names.filter(name -> !name.startsWith("AWS::")))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(TEMPLATE.resource(name).condition()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void shouldSayWhatToDoWhenAnAlarmIsRaised(Resource alarm) throws IOException {
    assertThat(Files.readString(Path.of("docs/operations.md"))).contains("`" + alarm.name() + "`");
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void shouldSayWhatAMetricCounts(Metric metric) throws IOException {
    assertThat(Files.readString(Path.of("docs/operations.md"))).contains("`" + metric + "`");
  }

  private static List<String> watched(String metric) {
    return alarms().stream()
        .filter(alarm -> alarm.property("MetricName").asText().equals(metric))
        .map(alarm -> alarm.property("Dimensions/0/Value").asText())
        .toList();
  }

  private static Stream<JsonNode> widgets() {
    return Json.read(body()).path("widgets").valueStream();
  }

  private static String body() {
    return TEMPLATE
        .resource("Dashboard")
        .property("DashboardBody")
        .asText()
        .replaceFirst("^!Sub ", "");
  }
}
