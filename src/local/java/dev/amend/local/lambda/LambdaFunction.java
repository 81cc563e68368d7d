package dev.amend.local.lambda;

/** A Lambda function. */
@FunctionalInterface
public interface LambdaFunction {

  /**
   * Invokes the function and waits for its result.
   *
   * @param payload the event as JSON
   * @return the result
   */
  InvocationResult invoke(String payload);
}
