package dev.amend.time;

import java.time.Duration;

/**
 * The time bounds that the ledger protocol relies on; {@code docs/ledger.md} says how. {@link
 * #CLOCK_SKEW}, {@link #LATE_EFFECT} and {@link #STALE_READS} are assumptions about AWS; the
 * function itself keeps the others.
 */
public final class TimeBounds {

  /** How long one call to Cognito may take before its answer counts as lost. */
  public static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(5);

  /** How long one ledger call may take, including the SDK's retries. */
  public static final Duration LEDGER_TIMEOUT = Duration.ofSeconds(4);

  /** How old a Describe may be when the Update that relies on it is sent. */
  public static final Duration MAX_DESCRIBE_AGE = Duration.ofSeconds(2);

  /** How far the clocks of two function instances may be apart. */
  public static final Duration CLOCK_SKEW = Duration.ofSeconds(1);

  /** How late a call may still take effect after its caller gave up on it or died. */
  public static final Duration LATE_EFFECT = Duration.ofSeconds(3);

  /** How long after an update a Describe may still show the state before it. */
  public static final Duration STALE_READS = Duration.ofMinutes(1);

  private TimeBounds() {}
}
