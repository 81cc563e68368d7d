package dev.amend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.local.ClientState;
import dev.amend.local.LocalStack;
import dev.amend.local.LocalStackExtension;
import dev.amend.local.Producer;
import dev.amend.local.Seed;
import dev.amend.local.eventbridge.PublishedEvent;
import dev.amend.local.lambda.EventSourceMapping;
import dev.amend.local.lambda.InvocationResult;
import dev.amend.local.lambda.Redelivery;
import dev.amend.local.lambda.RuntimeProcess;
import dev.amend.local.lambda.TaskDirectory;
import dev.amend.local.lambda.TaskDirectoryExtension;
import dev.amend.local.sqs.Queue;
import dev.amend.local.standin.ServiceException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the deployment package under Lambda's own runtime interface client. */
@ExtendWith({LocalStackExtension.class, TaskDirectoryExtension.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedJarIT {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ADD =
      "[{\"op\": \"add\", \"field\": \"CallbackURLs\", \"value\": \"https://new.example.com\"}]";

  private final LocalStack stack;
  private final Producer producer;
  private final TaskDirectory task;
  private final RuntimeProcess function;

  PackagedJarIT(LocalStack stack, TaskDirectory task) {
    this.stack = stack;
    this.task = task;
    this.producer = new Producer(stack.sqs());
    this.function = new RuntimeProcess(task, stack.environment());
  }

  @AfterAll
  void stop() {
    function.close();
  }

  @Test
  void shouldProcessEachMessageWhenInvokedWithAFifoBatch() {
    checkBatch(stack.queues().fifo());
  }

  @Test
  void shouldProcessEachMessageWhenInvokedWithAStandardBatch() {
    checkBatch(stack.queues().standard());
  }

  private void checkBatch(Queue queue) {
    producer.send(queue, Producer.request("a", ADD));
    producer.send(queue, Producer.request("b", "[]"));
    var mapping = new EventSourceMapping(stack.sqs(), queue, function, Redelivery.IMMEDIATE);
    assertThat(mapping.drain()).isEqualTo(2);
    assertThat(stack.bus().events())
        .map(PublishedEvent::outcome)
        .containsExactlyInAnyOrder("applied", "rejected");
    assertThat(callbackUrls()).contains("https://new.example.com");
  }

  @Test
  void shouldReturnTheResultWhenInvokedWithABareRequest() {
    var answer = returned(function.invoke(Producer.request("bare", ADD).toString()));
    assertThat(answer.path("data").path("outcome").asText()).isEqualTo("applied");
    assertThat(stack.bus().events()).map(PublishedEvent::detail).containsExactly(answer);
  }

  @Test
  void shouldReturnTheResultWhenInvokedWithAnEvent() {
    var event = MAPPER.createObjectNode().put("id", "e-1").put("detail-type", "Change");
    event.set("detail", Producer.request("event", ADD).without(List.of("idempotencyKey")));
    var answer = returned(function.invoke(event.toString()));
    assertThat(answer.path("metadata").path("idempotencyKey").asText()).isEqualTo("e-1");
    assertThat(callbackUrls()).contains("https://new.example.com");
  }

  @Test
  void shouldChangeNothingWhenTheRequestIsAPlan() {
    var before = state();
    var plan = Producer.request("plan", ADD).put("mode", "plan");
    var answer = returned(function.invoke(plan.toString()));
    assertThat(answer.path("data").path("outcome").asText()).isEqualTo("planned");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void shouldSayWhyWhenARequestIsRejected() {
    var request = Producer.request("no", ADD.replace("CallbackURLs", "CallbackUrls"));
    var violation = returned(function.invoke(request.toString())).at("/data/violations/0");
    assertThat(violation.path("code").asText()).isEqualTo("setting.unknown");
    assertThat(violation.path("message").asText()).contains("CallbackURLs");
  }

  @Test
  void shouldThrowTheExceptionForStepFunctionsWhenTheServiceIsBusy() {
    for (var time = 0; time < 1_000; time++) {
      var throttled = new ServiceException("TooManyRequestsException", "Too many requests");
      stack.cognito().faults().refuse("DescribeUserPoolClient", throttled);
    }
    var request = Producer.request("busy", ADD).toString();
    assertThat(function.invoke(request, Duration.ofMillis(500)))
        .isInstanceOfSatisfying(
            InvocationResult.Failed.class,
            failed -> {
              assertThat(failed.errorType()).isEqualTo("dev.amend.RetryLaterException");
              assertThat(failed.message()).matches("service\\.throttled: [A-Z].*");
            });
  }

  @Test
  void shouldNotStartWhenAVariableIsMissing() {
    var environment = stack.environment();
    environment.remove("LEDGER_TABLE");
    try (var broken = new RuntimeProcess(task, environment)) {
      assertThat(broken.initError().message())
          .contains("LEDGER_TABLE is not set.")
          .doesNotContain("\n");
    }
  }

  private static JsonNode returned(InvocationResult answer) {
    assertThat(answer).isInstanceOf(InvocationResult.Returned.class);
    try {
      return MAPPER.readTree(((InvocationResult.Returned) answer).payload());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> callbackUrls() {
    return state().list("CallbackURLs");
  }

  private ClientState state() {
    return ClientState.of(stack.cognito(), Seed.USER_POOL_ID, Seed.CLIENT_ID);
  }
}
