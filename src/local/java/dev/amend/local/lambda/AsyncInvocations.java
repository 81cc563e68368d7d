package dev.amend.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asynchronous invocations. A function that fails is invoked twice more, with the same request ID.
 * After that, Lambda sends a record to the failure destination, if there is one (Lambda developer
 * guide, asynchronous invocation and destinations). Lambda waits one minute and then two; this
 * waits as long as it is told.
 *
 * @param waits how long to wait before the second and third attempt
 * @param failures gets each invocation that failed three times
 */
record AsyncInvocations(List<Duration> waits, Consumer<FailedInvocation> failures) {

  private static final JsonMapper MAPPER = new JsonMapper();

  AsyncInvocations {
    waits = List.copyOf(waits);
  }

  /** Queues an invocation and returns. */
  void start(LambdaFunction function, String requestId, Qualifier qualifier, String payload) {
    Thread.ofVirtual().name("invocation").start(() -> run(function, requestId, qualifier, payload));
  }

  private void run(LambdaFunction function, String requestId, Qualifier qualifier, String payload) {
    var result = function.invoke(requestId, payload);
    for (var wait : waits) {
      if (result instanceof InvocationResult.Returned || !slept(wait)) {
        return;
      }
      result = function.invoke(requestId, payload);
    }
    if (result instanceof InvocationResult.Failed failed) {
      var record = destinationRecord(requestId, qualifier, payload, failed).toString();
      failures.accept(new FailedInvocation(qualifier.name(), record));
    }
  }

  private static boolean slept(Duration wait) {
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ObjectNode destinationRecord(
      String requestId, Qualifier qualifier, String payload, InvocationResult.Failed failed) {
    var record = MAPPER.createObjectNode().put("version", "1.0");
    record.put("timestamp", Instant.now().toString());
    record
        .putObject("requestContext")
        .put("requestId", requestId)
        .put("functionArn", LocalContext.FUNCTION_ARN + ":" + qualifier.name().orElse("$LATEST"))
        .put("condition", "RetriesExhausted")
        .put("approximateInvokeCount", waits.size() + 1);
    record.set("requestPayload", json(payload));
    record
        .putObject("responseContext")
        .put("statusCode", 200)
        .put("executedVersion", qualifier.version())
        .put("functionError", "Unhandled");
    record.set("responsePayload", failed.toJson());
    return record;
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException _) {
      return new TextNode(text);
    }
  }
}
