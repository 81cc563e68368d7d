package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.Producer;
import dev.amend.local.Seed;
import dev.amend.local.cognito.KnownFaults;
import dev.amend.local.cognito.UnknownMembers;
import dev.amend.local.eventbridge.Refusal;
import dev.amend.local.lambda.RuntimeProcess;
import dev.amend.local.lambda.TaskDirectory;
import dev.amend.local.lambda.TaskDirectoryExtension;
import dev.amend.local.standin.CallMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The log lines about requests and the metrics of the packaged function. */
@ExtendWith({LocalStackExtension.class, TaskDirectoryExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelemetryIT {

  private static final String ADD =
      "[{\"op\": \"add\", \"field\": \"CallbackURLs\", \"value\": \"https://new.example.com\"}]";

  /** Too little time for a second attempt. */
  private static final Duration LITTLE_TIME = Duration.ofMillis(500);

  private final LocalStack stack;
  private final TaskDirectory task;
  private final RuntimeProcess function;
  private int linesBefore;

  TelemetryIT(LocalStack stack, TaskDirectory task) {
    this.stack = stack;
    this.task = task;
    this.function = new RuntimeProcess(task, stack.environment());
  }

  @BeforeEach
  void forgetLines() {
    linesBefore = function.log().size();
  }

  @AfterAll
  void stop() {
    function.close();
  }

  @Test
  void shouldLogTheRequestsFieldsWhenItEnds() {
    function.invoke(event().toString());
    assertHasFields("Request ended");
  }

  @Test
  void shouldLogTheRequestsFieldsWhenItIsRetried() {
    stack.cognito().faults().loseCall("DescribeUserPoolClient");
    function.invoke(event().toString(), LITTLE_TIME);
    assertHasFields("Request will be retried");
  }

  @Test
  void shouldLogTheRequestsFieldsWhenItsEventIsRefused() {
    stack.bus().failEntries(1, Refusal.INTERNAL);
    function.invoke(event().toString());
    assertHasFields("EventBridge refused a result event");
  }

  private void assertHasFields(String message) {
    assertThat(lines(function))
        .filteredOn(line -> line.path("message").asText().equals(message))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.path("idempotencyKey").asText()).isEqualTo("key-1");
              assertThat(line.path("correlationId").asText()).isEqualTo("TICKET-42");
              assertThat(line.path("requestedBy").asText()).isEqualTo("user:u-17");
              assertThat(line.path("userPoolId").asText()).isEqualTo(Seed.USER_POOL_ID);
              assertThat(line.path("clientId").asText()).isEqualTo(Seed.CLIENT_ID);
              assertThat(line.path("causationId").asText()).isEqualTo("event-1");
            });
  }

  @Test
  void shouldCountEachOutcomeWhenRequestsEnd() {
    var add = Producer.request("key-1", ADD);
    var conflicted = Producer.request("key-3", ADD);
    conflicted.putObject("expect").putObject("settings").put("ClientName", "other");
    List.of(
            add,
            add,
            Producer.request("key-2", ADD),
            conflicted,
            Producer.request("key-4", "[]"),
            Producer.request("key-5", ADD).put("mode", "plan"))
        .forEach(request -> function.invoke(request.toString()));
    assertThat(metrics(function))
        .contains(
            entry("Applied", 2),
            entry("Replayed", 1),
            entry("Unchanged", 1),
            entry("Conflicted", 1),
            entry("Rejected", 1),
            entry("Planned", 1),
            entry("Changes", 1))
        .doesNotContainKeys("Retried", "Abandoned", "UnknownMembers");
  }

  @Test
  void shouldCountAbandonedRequestsWhenTheLastReceiveFails() {
    stack.cognito().faults().loseCall("DescribeUserPoolClient");
    function.invoke(batch(Map.of("ApproximateReceiveCount", "5")), LITTLE_TIME);
    assertThat(metrics(function)).contains(entry("Retried", 1), entry("Abandoned", 1));
  }

  @Test
  void shouldMeasureTimesWhenAMessageEnds() {
    var sent = Instant.now().minusSeconds(60);
    function.invoke(batch(Map.of("SentTimestamp", String.valueOf(sent.toEpochMilli()))));
    assertThat(metrics(function).get("RequestAge")).isBetween(60_000, 120_000);
    assertThat(metrics(function)).containsKey("Latency");
  }

  @Test
  void shouldCountCallsWhenCognitoRefusesSome() {
    var faults = stack.cognito().faults();
    faults.refuse("DescribeUserPoolClient", KnownFaults.throttled());
    faults.refuse("UpdateUserPoolClient", KnownFaults.concurrentModification());
    function.invoke(Producer.request("key-1", ADD).toString());
    assertThat(metrics(function))
        .contains(
            entry("Applied", 1),
            entry("CognitoCalls", 5),
            entry("CognitoThrottles", 1),
            entry("CognitoConflicts", 1));
  }

  @Test
  void shouldConfirmTheRotationOfTheClientWhenItsSecretIsYoung() {
    var rotate = "[{\"op\": \"rotateSecret\"}]";
    function.invoke(Producer.request("key-1", rotate).toString());
    function.invoke(Producer.request("key-2", rotate).put("mode", "plan").toString());
    assertThat(lines(function))
        .filteredOn(line -> line.has("RotationConfirmed"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.path("ClientId").asText()).isEqualTo(Seed.CLIENT_ID);
              assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions"))
                  .hasToString("[[\"Service\",\"ClientId\"]]");
            });
  }

  @Test
  void shouldCountUnknownMembersWhenTheyAreRefused() {
    showUnknownMember();
    function.invoke(Producer.request("key-1", ADD).toString());
    assertThat(metrics(function)).contains(entry("Rejected", 1), entry("UnknownMembers", 1));
  }

  @Test
  void shouldCountUnknownMembersWhenTheyAreCarried() {
    showUnknownMember();
    var environment = new HashMap<>(stack.environment());
    environment.put("UNKNOWN_MEMBERS", "carry");
    try (var carrying = new RuntimeProcess(task, environment)) {
      linesBefore = 0;
      carrying.invoke(Producer.request("key-1", ADD).toString());
      assertThat(metrics(carrying)).contains(entry("Applied", 1), entry("UnknownMembers", 1));
    }
  }

  private void showUnknownMember() {
    stack
        .cognito()
        .faults()
        .add(CallMatch.on("DescribeUserPoolClient"), UnknownMembers.member("DreamMode"));
  }

  private static String batch(Map<String, String> attributes) {
    var batch = Json.object();
    var message = batch.putArray("Records").addObject();
    message
        .put("messageId", "message-1")
        .put("body", Producer.request("key-1", ADD).toString())
        .set("attributes", Json.MAPPER.valueToTree(attributes));
    return batch.toString();
  }

  private static ObjectNode event() {
    var event = Json.object().put("id", "event-1").put("detail-type", "Change");
    event.set(
        "detail",
        Producer.request("key-1", ADD)
            .put("correlationId", "TICKET-42")
            .put("requestedBy", "user:u-17"));
    return event;
  }

  private List<JsonNode> lines(RuntimeProcess process) {
    return process.log().stream()
        .skip(linesBefore)
        .filter(line -> line.startsWith("{"))
        .map(Json::read)
        .toList();
  }

  /** Returns the sums of metrics, in CloudWatch's embedded metric format. */
  private Map<String, Integer> metrics(RuntimeProcess process) {
    var sums = new HashMap<String, Integer>();
    for (var line : lines(process)) {
      for (var metric : line.at("/_aws/CloudWatchMetrics/0/Metrics")) {
        var name = metric.path("Name").asText();
        sums.merge(name, line.path(name).asInt(), Integer::sum);
      }
    }
    sums.remove("ColdStart");
    return sums;
  }
}
