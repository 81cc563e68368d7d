package dev.amend.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * An invocation on its way through the Runtime API.
 *
 * @param requestId its Lambda request id
 * @param payload what the function gets
 * @param deadline when its time is up
 * @param answer completed when the function has answered
 */
record Invocation(
    String requestId,
    String payload,
    Instant deadline,
    CompletableFuture<InvocationResult> answer) {

  /** Makes an invocation that may take so long from now on. */
  static Invocation of(String payload, Duration timeout) {
    return new Invocation(
        UUID.randomUUID().toString(),
        payload,
        Instant.now().plus(timeout),
        new CompletableFuture<>());
  }
}
