package dev.amend.flow;

import java.time.Duration;

/**
 * The time bounds that the ledger protocol rests on, all in one place. {@code docs/ledger.md}
 * argues from them; {@link #CLOCK_SKEW} and {@link #LATE_EFFECT} are assumptions about the world,
 * the others are kept by this code.
 */
public final class Bounds {

  /** How long one call to Cognito may take before its answer counts as lost. */
  public static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(5);

  /** How old a Describe may be when the Update that rests on it is sent. */
  public static final Duration FRESHNESS = Duration.ofSeconds(2);

  /** What must be left of the invocation, besides the attempt, for recording and publishing. */
  public static final Duration MARGIN = Duration.ofSeconds(2);

  /** How far the clocks of two function instances may be apart. */
  public static final Duration CLOCK_SKEW = Duration.ofSeconds(1);

  /** How late a call may still take effect after its caller gave up on it or died. */
  public static final Duration LATE_EFFECT = Duration.ofSeconds(3);

  /** How many requests share one update at most, so that an intent fits into an item. */
  static final int SHARE = 1_000;

  private Bounds() {}
}
