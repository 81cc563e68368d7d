package dev.amend.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.ChangeRequestHandler;
import dev.amend.local.eventbridge.PublishedEvent;
import dev.amend.local.lambda.EventSourceMapping;
import dev.amend.local.lambda.InProcessFunction;
import dev.amend.local.lambda.Redelivery;
import dev.amend.local.sqs.Queue;
import dev.amend.local.sqs.Queues;
import dev.amend.local.standin.Call;
import dev.amend.local.standin.ServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(LocalStackExtension.class)
class EndToEndTest {

  private static final String ADD =
      "[{\"op\": \"add\", \"field\": \"CallbackURLs\", \"value\": \"https://new.example.com\"}]";
  private static final String RENAME =
      "[{\"op\": \"set\", \"field\": \"ClientName\", \"value\": \"portal\"}]";

  private final LocalStack stack;
  private final Producer producer;
  private final InProcessFunction function;

  EndToEndTest(LocalStack stack) {
    this.stack = stack;
    this.producer = new Producer(stack.sqs());
    this.function = new InProcessFunction(new ChangeRequestHandler(stack.configuration()));
  }

  enum Kind {
    FIFO(Queues::fifo, Queues::fifoDeadLetters),
    STANDARD(Queues::standard, Queues::standardDeadLetters);

    final Function<Queues, Queue> requests;
    final Function<Queues, Queue> deadLetters;

    Kind(Function<Queues, Queue> requests, Function<Queues, Queue> deadLetters) {
      this.requests = requests;
      this.deadLetters = deadLetters;
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldChangeOnlyWhatIsNamedWhenApplied(Kind kind) {
    var before = client();
    producer.send(queue(kind), Producer.request("k", ADD));
    mapping(kind).drain();
    assertThat(outcomes()).containsExactly("applied");
    var after = client();
    assertThat(after.without("CallbackURLs")).isEqualTo(before.without("CallbackURLs"));
    assertThat(after.list("CallbackURLs")).contains("https://new.example.com").hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void shouldFinishTheOthersWhenOneIsReturned(Kind kind) {
    throttle();
    producer.send(queue(kind), Producer.request("busy", ADD));
    producer.send(queue(kind), "other", "no JSON");
    mapping(kind, withLittleTime()).poll(Duration.ZERO);
    assertThat(outcomes()).containsExactly("rejected");
    stack.cognito().faults().clear();
    assertThat(mapping(kind).drain()).isEqualTo(1);
    assertThat(outcomes()).containsExactly("rejected", "applied");
  }

  @ParameterizedTest
  @EnumSource
  void shouldPublishAbandonedAndKeepTheMessageWhenEveryReceiveFails(Kind kind) {
    throttle();
    producer.send(queue(kind), Producer.request("busy", ADD));
    mapping(kind, withLittleTime()).drain();
    assertThat(outcomes()).containsExactly("abandoned");
    assertThat(stack.cognito().calls()).doesNotContain(update());
    stack.cognito().faults().clear();
    var redrive = kind.deadLetters.apply(stack.queues());
    new EventSourceMapping(stack.sqs(), redrive, function, Redelivery.IMMEDIATE).drain();
    assertThat(outcomes()).containsExactly("abandoned", "applied");
  }

  @Test
  void shouldPublishTheSameResultWhenAKeyIsRepeated() {
    var fifo = stack.queues().fifo();
    producer.send(fifo, Producer.request("k", RENAME));
    mapping(Kind.FIFO).drain();
    producer.send(fifo, Producer.request("k", RENAME));
    mapping(Kind.FIFO).drain();
    assertThat(outcomes()).containsExactly("applied", "applied");
    assertThat(metadata("id")).hasSize(2).containsOnly(metadata("id").getFirst());
    assertThat(metadata("replayed")).containsExactly("false", "true");
    assertThat(stack.cognito().calls()).containsOnlyOnce(update());
  }

  private Queue queue(Kind kind) {
    return kind.requests.apply(stack.queues());
  }

  /** Throttles Describe more often than the function retries. */
  private void throttle() {
    for (var time = 0; time < 1_000; time++) {
      stack
          .cognito()
          .faults()
          .refuse(
              "DescribeUserPoolClient",
              new ServiceException("TooManyRequestsException", "Too many requests"));
    }
  }

  /** Returns a function that has too little time for a second attempt. */
  private InProcessFunction withLittleTime() {
    return new InProcessFunction(
        new ChangeRequestHandler(stack.configuration()), Duration.ofSeconds(3));
  }

  private EventSourceMapping mapping(Kind kind) {
    return mapping(kind, function);
  }

  private EventSourceMapping mapping(Kind kind, InProcessFunction function) {
    return new EventSourceMapping(stack.sqs(), queue(kind), function, Redelivery.IMMEDIATE);
  }

  private List<String> outcomes() {
    return stack.bus().events().stream().map(PublishedEvent::outcome).toList();
  }

  private List<String> metadata(String member) {
    return stack.bus().events().stream()
        .map(event -> event.detail().path("metadata").path(member).asText())
        .toList();
  }

  private ClientState client() {
    return ClientState.of(stack.cognito(), Seed.USER_POOL_ID, Seed.CLIENT_ID);
  }

  private static Call update() {
    return new Call(
        "UpdateUserPoolClient",
        Map.of("UserPoolId", Seed.USER_POOL_ID, "ClientId", Seed.CLIENT_ID));
  }
}
