package dev.amend.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.sqs.Queue;
import dev.amend.local.sqs.Queues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
class EventSourceMappingTest {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String NONE = "{\"batchItemFailures\": []}";

  private final LocalStack stack;
  private final List<JsonNode> events = new ArrayList<>();

  EventSourceMappingTest(LocalStack stack) {
    this.stack = stack;
  }

  @Test
  void shouldWriteTheEventAsLambdaDoesWhenTheQueueIsFifo() {
    sendFifo("a", "first");
    poll(stack.queues().fifo(), NONE);
    var record = events.getFirst().path("Records").path(0);
    assertThat(record.path("body").asText()).isEqualTo("first");
    assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
    assertThat(record.path("eventSourceARN").asText())
        .isEqualTo("arn:aws:sqs:eu-west-1:000000000000:amend-requests.fifo");
    assertThat(record.path("awsRegion").asText()).isEqualTo("eu-west-1");
    assertThat(record.path("attributes").path("MessageGroupId").asText()).isEqualTo("a");
    assertThat(record.path("attributes").path("SequenceNumber").asText()).hasSize(20);
    assertThat(record.path("attributes").path("ApproximateReceiveCount").asText()).isEqualTo("1");
    assertThat(record.has("messageId") && record.has("receiptHandle")).isTrue();
    assertThat(record.has("md5OfBody") && record.has("messageAttributes")).isTrue();
    assertThat(record.path("attributes").properties().stream().map(member -> member.getKey()))
        .contains("MessageDeduplicationId", "SentTimestamp", "SenderId");
  }

  @Test
  void shouldKeepOnlyTheFailedMessagesWhenTheResponseNamesThem() {
    send("good");
    send("bad");
    var mapping = mapping(stack.queues().standard(), (_, payload) -> failBad(payload));
    assertThat(mapping.drain()).isEqualTo(1 + Queues.MAX_RECEIVE_COUNT);
    assertThat(bodies(stack.queues().standardDeadLetters())).containsExactly("bad");
  }

  @Test
  void shouldContinueWhenTheQueueIsPurgedMeanwhile() {
    send("one");
    var queue = stack.queues().standard();
    mapping(
            queue,
            (_, _) -> {
              stack.sqs().purgeQueue(purge -> purge.queueUrl(queue.url()));
              return new InvocationResult.Returned(NONE);
            })
        .poll(Duration.ZERO);
    send("two");
    assertThat(poll(queue, NONE)).isEqualTo(1);
  }

  @Test
  void shouldReportTheReceiveCountWhenAMessageIsReturned() {
    send("bad");
    var queue = stack.queues().standard();
    var returned = new ArrayList<ReturnedMessage>();
    var mapping =
        new EventSourceMapping(
            stack.sqs(),
            queue,
            (_, payload) -> failBad(payload),
            Redelivery.IMMEDIATE,
            returned::add);
    mapping.poll(Duration.ZERO);
    mapping.poll(Duration.ZERO);
    assertThat(returned).extracting(ReturnedMessage::receiveCount).containsExactly(1, 2);
    assertThat(returned).extracting(ReturnedMessage::queue).containsOnly(queue);
  }

  @Test
  void shouldKeepTheWholeBatchWhenTheFunctionThrows() {
    send("one");
    mapping(stack.queues().standard(), failing()).drain();
    assertThat(bodies(stack.queues().standardDeadLetters())).containsExactly("one");
  }

  @Test
  void shouldKeepTheWholeBatchWhenTheResponseNamesAnUnknownMessage() {
    send("one");
    poll(stack.queues().standard(), "{\"batchItemFailures\": [{\"itemIdentifier\": \"?\"}]}");
    assertThat(poll(stack.queues().standard(), NONE)).isEqualTo(1);
  }

  @Test
  void shouldKeepTheOrderOfAGroupWhenItsFirstFails() {
    sendFifo("a", "1");
    sendFifo("a", "2");
    mapping(stack.queues().fifo(), failing()).poll(Duration.ZERO);
    poll(stack.queues().fifo(), NONE);
    assertThat(events.getLast().path("Records").findValuesAsText("body")).containsExactly("1", "2");
  }

  private InvocationResult failBad(String payload) {
    var failures = MAPPER.createObjectNode();
    var list = failures.putArray("batchItemFailures");
    for (var record : read(payload).path("Records")) {
      if (record.path("body").asText().equals("bad")) {
        list.addObject().put("itemIdentifier", record.path("messageId").asText());
      }
    }
    return new InvocationResult.Returned(failures.toString());
  }

  private static LambdaFunction failing() {
    return (_, _) ->
        new InvocationResult.Failed("java.lang.IllegalStateException", "no", List.of());
  }

  private int poll(Queue queue, String answer) {
    return mapping(queue, (_, payload) -> record(payload, answer)).poll(Duration.ZERO);
  }

  private InvocationResult record(String payload, String answer) {
    events.add(read(payload));
    return new InvocationResult.Returned(answer);
  }

  private EventSourceMapping mapping(Queue queue, LambdaFunction function) {
    return new EventSourceMapping(stack.sqs(), queue, function, Redelivery.IMMEDIATE);
  }

  private List<String> bodies(Queue queue) {
    mapping(queue, (_, payload) -> record(payload, NONE)).drain();
    return events.getLast().path("Records").findValuesAsText("body");
  }

  private void send(String body) {
    stack
        .sqs()
        .sendMessage(send -> send.queueUrl(stack.queues().standard().url()).messageBody(body));
  }

  private void sendFifo(String group, String body) {
    stack
        .sqs()
        .sendMessage(
            send ->
                send.queueUrl(stack.queues().fifo().url())
                    .messageGroupId(group)
                    .messageDeduplicationId(body)
                    .messageBody(body));
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
