package dev.amend.time;

import java.time.Duration;

/**
 * Divides the time of an invocation so that the function answers before Lambda ends it, even if a
 * service hangs: work on app clients, recording results, publishing them, and the answer itself.
 *
 * @param work when calls to Cognito and waiting for other invocations must have ended
 * @param record when calls to the ledger must have ended
 * @param publish when calls to the event bus must have ended
 * @param end when Lambda ends the invocation
 */
public record Deadlines(Deadline work, Deadline record, Deadline publish, Deadline end) {

  private static final Duration ANSWERING = Duration.ofMillis(500);
  private static final Duration PUBLISHING = Duration.ofSeconds(3);
  private static final Duration RECORDING = Duration.ofMillis(1_500);

  /**
   * Divides the time of an invocation. If it is short, each part gets a fixed share of it.
   *
   * @param left how much time the invocation has left
   * @param time the clock
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
