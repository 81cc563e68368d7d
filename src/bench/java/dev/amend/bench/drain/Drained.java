package dev.amend.bench.drain;

import dev.amend.local.standin.LoggedCall;
import java.time.Duration;
import java.util.List;

/**
 * How a queue was drained.
 *
 * @param time how long it took
 * @param results the published results
 * @param calls the calls to Cognito
 * @param returned how many times a message was handed back
 * @param deadLetters how many messages moved to the dead-letter queue
 */
record Drained(
    Duration time, ResultCount results, List<LoggedCall> calls, int returned, int deadLetters) {

  double seconds() {
    return time.toMillis() / 1e3;
  }

  int updates() {
    return (int)
        calls.stream()
            .filter(LoggedCall::isAccepted)
            .filter(call -> call.call().operation().equals("UpdateUserPoolClient"))
            .count();
  }

  int throttled() {
    return (int)
        calls.stream().filter(call -> call.refusal().equals("TooManyRequestsException")).count();
  }

  double throttledPercent() {
    return 100.0 * throttled() / calls.size();
  }
}
