package dev.amend.local.lambda;

/** What came of an invocation. */
public sealed interface InvocationResult {

  /**
   * The function returned.
   *
   * @param payload JSON
   */
  record Returned(String payload) implements InvocationResult {}

  /**
   * The function threw.
   *
   * @param errorType the exception's class
   * @param message the exception's message
   */
  record Failed(String errorType, String message) implements InvocationResult {}
}
