package dev.amend.flow.lease;

import dev.amend.appclient.Code;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.time.Backoff;
import dev.amend.time.Deadline;
import dev.amend.time.Deadlines;
import dev.amend.time.TimeBounds;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** How long one share of requests may wait and retry, and when it may call Cognito. */
public final class RetryBudget {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Deadline work;
  private final Deadline share;
  private final Backoff backoff;
  private final TimeSource time;
  private final Supplier<Duration> slot;
  private Optional<Busy> lastBusy = Optional.empty();

  /**
   * Creates a budget.
   *
   * @param deadlines of the invocation
   * @param share until when to retry calls that Cognito is too busy for
   * @param slot reserves a slot of Cognito's quota, and returns how long to wait for it
   */
  public RetryBudget(
      Deadlines deadlines, Deadline share, TimeSource time, Supplier<Duration> slot) {
    this.work = deadlines.work();
    this.share = share;
    this.slot = slot;
    this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, share, time);
    this.time = time;
  }

  /**
   * Waits until Cognito's quotas allow to describe and to update a client. Nothing may delay an
   * update after its Describe.
   *
   * @throws RetryException if that is after the share's time
   */
  public void awaitSlot() {
    var wait = slot.get();
    if (wait.isPositive()) {
      if (!share.allows(wait)) {
        throw new RetryException(
            Code.SERVICE_THROTTLED, "Other updates use up the quota of Cognito's requests.");
      }
      time.pause(wait);
    }
  }

  /**
   * Waits before a call is retried.
   *
   * @throws RetryException if the budget is used up
   */
  public void backOff(Busy busy) {
    lastBusy = Optional.of(busy);
    if (!backoff.pause()) {
      throw retry(busy);
    }
    awaitSlot();
  }

  /**
   * Requires enough time for a call with an effect: its answer can be waited for and recorded.
   *
   * @throws RetryException if there is too little
   */
  public void requireTimeForUpdate() {
    if (!work.allows(TimeBounds.ATTEMPT_TIMEOUT)) {
      throw lastBusy
          .map(RetryBudget::retry)
          .orElseGet(
              () ->
                  new RetryException(
                      Code.SERVICE_UNAVAILABLE, "Too little time is left to send an update."));
    }
  }

  /**
   * Waits until a call whose answer was lost can no longer take effect.
   *
   * @throws RetryException if no time would be left to find out whether it did
   */
  public void awaitLateEffect(Duration wait) {
    if (!work.allows(wait.plus(TimeBounds.ATTEMPT_TIMEOUT))) {
      throw new RetryException(
          Code.SERVICE_UNAVAILABLE,
          "The answer to an update was lost, and no time is left to find out whether it was applied.");
    }
    time.pause(wait);
  }

  private static RetryException retry(Busy busy) {
    return new RetryException(busy.code(), busy.message());
  }
}
