package dev.amend;

import dev.amend.result.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * The metrics in CloudWatch, with the dimension {@code Service}. docs/operations.md says what each
 * one tells an operator.
 */
public enum Metric {
  /** Requests that changed a client. */
  APPLIED,
  /** Requests that found the client as they wanted it. */
  UNCHANGED,
  /** Requests that only asked for a plan. */
  PLANNED,
  /** Requests that can't be carried out as they are. */
  REJECTED,
  /** Requests whose client wasn't as expected. */
  CONFLICTED,
  /** Requests that failed on their last receive. Their messages move to the dead-letter queue. */
  ABANDONED,
  /** Requests that were answered from the ledger. They count under their outcome, too. */
  REPLAYED,
  /** Requests that were handed back, to be delivered again. */
  RETRIED,
  /** Requests that the policy denied, and plans that it would deny. */
  POLICY_DENIED,
  /** Requests that need an approval and had none, and plans that will need one. */
  APPROVAL_REQUIRED,
  /** Requests whose approval was for another plan. */
  APPROVAL_STALE,
  /** Settings that applied requests changed. */
  CHANGES,
  /** Calls to Cognito that ended. */
  COGNITO_CALLS,
  /** Calls that Cognito refused because there were too many. */
  COGNITO_THROTTLES,
  /** Calls that Cognito refused because of another update of the client at the same time. */
  COGNITO_CONFLICTS,
  /** Reads of the ledger that showed a client in the hands of another invocation. */
  LEASE_WAITS,
  /** How long an invocation worked on its requests. */
  LATENCY,
  /** How old a request was when it ended, from when it was sent to a queue. */
  REQUEST_AGE,
  /** Members of app clients that this version doesn't know, because Cognito is newer. */
  UNKNOWN_MEMBERS,
  /**
   * Requests to rotate a secret after which it is no older than asked. It has the dimension {@code
   * ClientId}, too.
   */
  ROTATION_CONFIRMED;

  /** Returns the metric that counts an outcome. */
  static Metric of(Outcome outcome) {
    return valueOf(outcome.name());
  }

  /** Returns the unit of its values. */
  MetricUnit unit() {
    return switch (this) {
      case LATENCY, REQUEST_AGE -> MetricUnit.MILLISECONDS;
      default -> MetricUnit.COUNT;
    };
  }

  /** Returns its name in CloudWatch, for example {@code CognitoCalls}. */
  @Override
  public String toString() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
