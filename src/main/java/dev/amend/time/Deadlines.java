package dev.amend.time;

import java.time.Duration;

/**
 * How one invocation's time is divided, so that the function answers before Lambda ends it,
 * whatever hangs: work on app clients, then recording results, then publishing them, then the
 * answer itself.
 *
 * @param work until when calls to Cognito may take, and waiting for other invocations
 * @param record until when ledger calls may take
 * @param publish until when calls to the event bus may take
 * @param end when Lambda ends the invocation
 */
public record Deadlines(Deadline work, Deadline record, Deadline publish, Deadline end) {

  private static final Duration ANSWERING = Duration.ofMillis(500);
  private static final Duration PUBLISHING = Duration.ofSeconds(3);
  private static final Duration RECORDING = Duration.ofMillis(1_500);

  /**
   * Divides the time of an invocation. Of a short one, each part gets a share.
   *
   * @param left how long the invocation may still take
   * @param time the clocks
   */
  public static Deadlines of(Duration left, TimeSource time) {
    var end = Deadline.in(left, time);
    var publish = end.earlierBy(part(ANSWERING, left, 10));
    var record = publish.earlierBy(part(PUBLISHING, left, 4));
    var work = record.earlierBy(part(RECORDING, left, 8));
    return new Deadlines(work, record, publish, end);
  }

  private static Duration part(Duration wanted, Duration left, int divisor) {
    var share = left.dividedBy(divisor);
    return share.compareTo(wanted) < 0 ? share : wanted;
  }
}
