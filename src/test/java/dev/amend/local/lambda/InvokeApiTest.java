package dev.amend.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.codec.Json;
import dev.amend.local.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvokeApiTest {

  private static final String FAILING = "{\"fail\":true}";

  private final AtomicInteger invocations = new AtomicInteger();
  private final List<String> requestIds = new CopyOnWriteArrayList<>();
  private final BlockingQueue<FailedInvocation> failures = new LinkedBlockingQueue<>();
  private final LoopbackServer server = LoopbackServer.start(0, exchange -> exchange.close());
  private final HttpClient http = HttpClient.newHttpClient();

  InvokeApiTest() {
    server.handle(
        InvokeApi.PREFIX,
        new InvokeApi(
            qualifier ->
                (requestId, payload) -> invoked(qualifier.orElse("none"), requestId, payload),
            List.of(Duration.ofMillis(1), Duration.ofMillis(1)),
            failures::add));
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "amend, none, $LATEST",
    "amend:approvals, approvals, 1",
    "amend?Qualifier=audit, audit, 1",
    "amend?Qualifier=$LATEST, $LATEST, $LATEST",
    "amend:1, 1, 1",
    "amend:events?Qualifier=events, events, 1",
    "000000000000:function:amend:audit, audit, 1",
    "arn:aws:lambda:eu-west-1:000000000000:function:amend:queue, queue, 1"
  })
  void shouldInvokeWhatTheCallNames(String function, String alias, String version)
      throws Exception {
    var answer = call(function, "RequestResponse", "{\"a\":1}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("\"%s {\\\"a\\\":1}\"".formatted(alias));
    assertThat(answer.headers().firstValue("X-Amz-Executed-Version")).hasValue(version);
    assertThat(answer.headers().firstValue("X-Amz-Function-Error")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other",
        "amend:2",
        "amend:",
        "arn:aws:lambda:us-east-1:000000000000:function:amend",
        "arn:aws:lambda:eu-west-1:111122223333:function:amend",
        "111122223333:function:amend"
      })
  void shouldNotFindAnythingElse(String function) throws Exception {
    var answer = call(function, "RequestResponse", "{}");

    assertRefused(answer, 404, "ResourceNotFoundException");
    assertThat(Json.read(answer.body()).path("Message").asText()).startsWith("Function not found:");
  }

  @Test
  void shouldRefuseTwoDifferentQualifiers() throws Exception {
    var answer = call("amend:queue?Qualifier=events", "RequestResponse", "{}");

    assertRefused(answer, 400, "InvalidParameterValueException");
    assertThat(Json.read(answer.body()).path("message").asText()).contains("qualifier");
    assertThat(invocations).hasValue(0);
  }

  @Test
  void shouldAnswerWithTheErrorWhenTheFunctionFails() throws Exception {
    var answer = call("amend", "RequestResponse", FAILING);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Amz-Function-Error")).hasValue("Unhandled");
    assertThat(Json.read(answer.body()))
        .isEqualTo(
            Json.read(
                """
                {"errorMessage": "later", "errorType": "RetryLater", "stackTrace": ["dev.amend.Flow.run(Flow.java:1)"]}
                """));
    assertThat(invocations).hasValue(1);
  }

  @Test
  void shouldSendARecordWhenAnAsynchronousInvocationFailsThreeTimes() throws Exception {
    assertThat(call("amend:events", "Event", FAILING).statusCode()).isEqualTo(202);

    var record = Json.read(failure().record());
    assertThat(invocations).hasValue(3);
    assertThat(record.at("/requestContext/approximateInvokeCount").intValue()).isEqualTo(3);
    assertThat(record.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
    assertThat(record.path("requestPayload")).isEqualTo(Json.read(FAILING));
    assertThat(record.at("/responsePayload/errorType").asText()).isEqualTo("RetryLater");
  }

  /** A request without an idempotency key has its request ID as key. */
  @Test
  void shouldKeepTheRequestIdWhenAnAsynchronousInvocationIsRetried() throws Exception {
    var requestId = requestId(call("amend:events", "Event", FAILING));

    var record = Json.read(failure().record());
    assertThat(requestIds).containsExactly(requestId, requestId, requestId);
    assertThat(record.at("/requestContext/requestId").asText()).isEqualTo(requestId);
  }

  @ParameterizedTest
  @CsvSource({
    "amend:events, true",
    "amend:approvals, true",
    "amend:queue, false",
    "amend:audit, false",
    "amend, false"
  })
  void shouldHaveAFailureDestinationWhenTheAliasHasOne(String function, boolean hasDestination)
      throws Exception {
    call(function, "Event", FAILING);

    assertThat(failure().hasDestination()).isEqualTo(hasDestination);
  }

  @Test
  void shouldAnswerWithTheRequestIdThatTheFunctionHas() throws Exception {
    var first = requestId(call("amend", "RequestResponse", "{}"));
    var second = requestId(call("amend", "RequestResponse", FAILING));

    assertThat(requestIds).containsExactly(first, second).doesNotHaveDuplicates();
  }

  @Test
  void shouldInvokeNothingWhenTheCallIsADryRun() throws Exception {
    assertThat(call("amend", "DryRun", "{}").statusCode()).isEqualTo(204);
    assertThat(invocations).hasValue(0);
  }

  @Test
  void shouldRefuseAPayloadThatIsNotJson() throws Exception {
    var answer = call("amend", "RequestResponse", "{} x");

    assertRefused(answer, 400, "InvalidRequestContentException");
    assertThat(Json.read(answer.body()).path("message").asText())
        .isEqualTo("Could not parse request body into json.");
    assertThat(Json.read(answer.body()).path("Type").asText()).isEqualTo("User");
  }

  @Test
  void shouldRefuseAPayloadThatIsTooLarge() throws Exception {
    var large = "\"%s\"".formatted("x".repeat(1024 * 1024));

    assertThat(call("amend", "Event", large).statusCode()).isEqualTo(413);
    assertThat(call("amend", "RequestResponse", large).statusCode()).isEqualTo(200);
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue(type);
  }

  private InvocationResult invoked(String alias, String requestId, String payload) {
    requestIds.add(requestId);
    invocations.incrementAndGet();
    return payload.equals(FAILING)
        ? new InvocationResult.Failed(
            "RetryLater", "later", List.of("dev.amend.Flow.run(Flow.java:1)"))
        : new InvocationResult.Returned(Json.write(Json.MAPPER.valueToTree(alias + " " + payload)));
  }

  private FailedInvocation failure() throws InterruptedException {
    return Objects.requireNonNull(failures.poll(30, TimeUnit.SECONDS));
  }

  private static String requestId(HttpResponse<String> answer) {
    return answer.headers().firstValue("x-amzn-RequestId").orElseThrow();
  }

  private HttpResponse<String> call(String function, String type, String payload)
      throws IOException, InterruptedException {
    var parts = function.split("\\?", 2);
    var query = parts.length == 2 ? "?" + parts[1] : "";
    return http.send(
        HttpRequest.newBuilder(
                URI.create(
                    server.endpoint() + InvokeApi.PREFIX + parts[0] + "/invocations" + query))
            .header("X-Amz-Invocation-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(payload, UTF_8))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
