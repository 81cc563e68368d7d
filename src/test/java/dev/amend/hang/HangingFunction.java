package dev.amend.hang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.RetryLaterException;
import dev.amend.local.LocalStack;
import dev.amend.local.Producer;
import dev.amend.local.Seed;
import dev.amend.local.lambda.InvocationResult;
import dev.amend.local.lambda.InvocationResult.Failed;
import dev.amend.local.lambda.InvocationResult.Returned;
import dev.amend.local.lambda.RuntimeProcess;
import dev.amend.local.lambda.TaskDirectory;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;

/** The packaged function in a process of its own, some of whose services can hang. */
final class HangingFunction implements AutoCloseable {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final LocalStack stack;
  private final Services services;
  private final Hang way;
  private final HangingProxy proxy;
  private final RuntimeProcess process;
  private int requests;
  private boolean sendsBatch;

  /**
   * Starts the process. Nothing hangs yet.
   *
   * @param task the unpacked deployment package
   * @param stack what the function calls
   * @param services the services that can hang
   * @param way how they hang
   */
  HangingFunction(TaskDirectory task, LocalStack stack, Services services, Hang way) {
    this.stack = stack;
    this.services = services;
    this.way = way;
    this.proxy = new HangingProxy(stack.endpoint());
    var environment = new HashMap<>(stack.environment());
    environment.put(services.variable(), proxy.endpoint().toString());
    this.process = new RuntimeProcess(task, environment);
    // So that a time left is tried with both kinds of requests.
    this.sendsBatch = EnumSet.of(Hang.NO_CONNECTION, Hang.NO_BODY).contains(way);
  }

  /** Sends a request while nothing hangs, and checks that it is applied. */
  void checkThatItWorks() {
    assertThat(process.invoke(request().toString()))
        .isInstanceOfSatisfying(
            Returned.class,
            returned -> assertThat(returned.payload()).contains("\"outcome\":\"applied\""));
  }

  /** Sends a request while the services hang, in turns in a batch and bare. */
  void checkThatItAnswers(Duration left) throws IOException {
    if (sendsBatch) {
      checkBatch(left);
    } else {
      checkBareRequest(left);
    }
    sendsBatch = !sendsBatch;
  }

  private void checkBatch(Duration left) throws IOException {
    var event = MAPPER.createObjectNode();
    event
        .putArray("Records")
        .addObject()
        .put("messageId", "message-1")
        .put("body", request().toString())
        .put("eventSourceARN", "arn:aws:sqs:eu-west-1:000000000000:requests");
    assertThat(invokeWhileHanging(event, left))
        .isEqualTo(new Returned("{\"batchItemFailures\":[{\"itemIdentifier\":\"message-1\"}]}"));
  }

  private void checkBareRequest(Duration left) throws IOException {
    assertThat(invokeWhileHanging(request(), left))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.errorType()).isEqualTo(RetryLaterException.class.getName()));
  }

  private InvocationResult invokeWhileHanging(ObjectNode event, Duration left) throws IOException {
    proxy.hang(way);
    try {
      var start = System.nanoTime();
      var result = process.invoke(event.toString(), left);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(left);
      return result;
    } finally {
      proxy.recover();
    }
  }

  /** Every request is for another client, so that none waits for what an earlier one left open. */
  private ObjectNode request() {
    var client = "%s_%s_%d".formatted(services, way, requests++);
    stack.cognito().seedClient(Seed.USER_POOL_ID, client, Seed.settings(), true);
    return Producer.request(client, "[" + services.change() + "]").put("clientId", client);
  }

  @Override
  public String toString() {
    return services + ", " + way;
  }

  @Override
  public void close() throws IOException {
    process.close();
    proxy.close();
  }
}
