package dev.amend.bench;

import dev.amend.local.LocalStack;
import dev.amend.local.lambda.InvocationResult;
import dev.amend.local.lambda.RuntimeProcess;
import java.time.Duration;

/** Invokes functions and checks that they did what they were told. */
final class Invocations {

  private static final Duration SLOT = Duration.ofMillis(220);

  private Invocations() {}

  /**
   * Invokes a function with a batch that must succeed.
   *
   * @return how long it took, in milliseconds
   */
  static double timed(RuntimeProcess function, String payload) {
    var start = System.nanoTime();
    var result = function.invoke(payload);
    var nanos = System.nanoTime() - start;
    requireNoFailures(function, result);
    return nanos / 1e6;
  }

  /**
   * Waits until Cognito's quotas have a slot for an update in one user pool, so that Amend doesn't.
   */
  static void awaitSlot() {
    try {
      Thread.sleep(SLOT);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Requires that the function didn't fail and handed no message back. */
  static void requireNoFailures(RuntimeProcess function, InvocationResult result) {
    switch (result) {
      case InvocationResult.Returned(var payload) -> {
        if (payload.contains("itemIdentifier")) {
          throw failed(function, "The function handed messages back: " + payload);
        }
      }
      case InvocationResult.Failed(var type, var message, _) ->
          throw failed(function, "The function failed: " + type + ": " + message);
    }
  }

  private static IllegalStateException failed(RuntimeProcess function, String what) {
    return new IllegalStateException(what + "\n" + String.join("\n", function.log()));
  }

  /** Requires that as many changes as expected were applied since the stack was cleared. */
  static void requireApplied(LocalStack stack, int expected) {
    var applied =
        stack.bus().events().stream().filter(event -> event.outcome().equals("applied")).count();
    if (applied != expected) {
      throw new IllegalStateException(
          "%d changes were applied, expected %d".formatted(applied, expected));
    }
  }
}
