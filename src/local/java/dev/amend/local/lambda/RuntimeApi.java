package dev.amend.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's Runtime API, from which a runtime interface client gets invocations and to which it
 * sends their results (Lambda developer guide, custom runtime API 2018-06-01).
 */
final class RuntimeApi implements HttpHandler {

  private static final String BASE = "/2018-06-01/runtime/";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String invokedFunctionArn;
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> snapshotPoint = new CompletableFuture<>();
  private final CountDownLatch restored = new CountDownLatch(1);
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<InvocationResult.Failed> initError = new CompletableFuture<>();

  /**
   * Creates an API.
   *
   * @param invokedFunctionArn the ARN that the function is invoked by, with an alias or without
   */
  RuntimeApi(String invokedFunctionArn) {
    this.invokedFunctionArn = invokedFunctionArn;
  }

  /**
   * Completes when a runtime has run the hooks before a snapshot (Lambda developer guide, runtime
   * hooks for SnapStart).
   */
  CompletableFuture<Void> snapshotPoint() {
    return snapshotPoint;
  }

  /** Makes the runtime that waits at its snapshot point continue with the hooks after a restore. */
  void restore() {
    restored.countDown();
  }

  /** Completes when a runtime asks for its first invocation. */
  CompletableFuture<Void> ready() {
    return ready;
  }

  /** Queues an invocation for the next runtime that asks for one. */
  void submit(Invocation invocation) {
    waiting.add(invocation);
  }

  /** Completes with the error that a runtime reports if the function can't start. */
  CompletableFuture<InvocationResult.Failed> initError() {
    return initError;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring(BASE.length()).split("/");
      switch (path[path.length - 1]) {
        case "next" -> next(exchange, path[0]);
        case "response" -> end(exchange, path[1], new InvocationResult.Returned(body(exchange)));
        case "error" -> error(exchange, path);
        default -> send(exchange, 404, "{}");
      }
    }
  }

  private void next(HttpExchange exchange, String what) throws IOException {
    try {
      if (what.equals("restore")) {
        snapshotPoint.complete(null);
        restored.await();
        send(exchange, 200, "{}");
      } else {
        ready.complete(null);
        start(exchange, waiting.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while a runtime waits");
    }
  }

  private void start(HttpExchange exchange, Invocation invocation) throws IOException {
    running.put(invocation.requestId(), invocation);
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(invocation.deadline().toEpochMilli()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", invokedFunctionArn);
    send(exchange, 200, invocation.payload());
  }

  private void error(HttpExchange exchange, String[] path) throws IOException {
    var error = MAPPER.readTree(body(exchange));
    var failed =
        new InvocationResult.Failed(
            error.path("errorType").asText(),
            error.path("errorMessage").asText(),
            error.path("stackTrace").valueStream().map(JsonNode::asText).toList());
    if (path[0].equals("init")) {
      initError.complete(failed);
      send(exchange, 202, "{}");
    } else {
      end(exchange, path[1], failed);
    }
  }

  private void end(HttpExchange exchange, String requestId, InvocationResult result)
      throws IOException {
    var invocation = running.remove(requestId);
    send(exchange, invocation == null ? 404 : 202, "{}");
    if (invocation != null) {
      invocation.result().complete(result);
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  /** Without a content type, the runtime interface client crashes. */
  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
