package dev.amend.local.lambda;

import java.util.UUID;

/** A Lambda function. */
@FunctionalInterface
public interface LambdaFunction {

  /**
   * Invokes the function and waits for its result.
   *
   * @param requestId the Lambda request ID, which its context tells
   * @param payload the event as JSON
   * @return the result
   */
  InvocationResult invoke(String requestId, String payload);

  /** Invokes the function with a new request ID and waits for its result. */
  default InvocationResult invoke(String payload) {
    return invoke(UUID.randomUUID().toString(), payload);
  }
}
