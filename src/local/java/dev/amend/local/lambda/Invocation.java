package dev.amend.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * An invocation through the Runtime API.
 *
 * @param requestId the Lambda request ID
 * @param payload the event as JSON
 * @param deadline when the invocation times out
 * @param result completed when the function has returned or failed
 */
record Invocation(
    String requestId,
    String payload,
    Instant deadline,
    CompletableFuture<InvocationResult> result) {

  /** Creates an invocation whose timeout starts now. */
  static Invocation of(String requestId, String payload, Duration timeout) {
    return new Invocation(
        requestId, payload, Instant.now().plus(timeout), new CompletableFuture<>());
  }
}
