package dev.amend.local.cognito;

import java.time.Instant;

/**
 * A call and what became of it.
 *
 * @param sequence counts the calls from 1, in the order of their effects
 * @param time when, by the stand-in's clock
 * @param call which
 * @param refusal the error's type; {@link #LOST} for a call that was lost before its effect; empty
 *     where the service did as asked, even if its answer was lost
 */
public record LoggedCall(long sequence, Instant time, Call call, String refusal) {

  /** Stands for the error's type of a call that never arrived. */
  public static final String LOST = "lost";

  /**
   * Tells whether the service did as asked.
   *
   * @return false for a refused and for a lost call
   */
  public boolean isAccepted() {
    return refusal.isEmpty();
  }
}
