package dev.amend.local.lambda;

/** A function as Lambda sees it: text in, text or an error out. */
@FunctionalInterface
public interface LambdaFunction {

  /**
   * Invokes it and waits.
   *
   * @param payload JSON
   * @return what came of it
   */
  InvocationResult invoke(String payload);
}
