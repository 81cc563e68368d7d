package dev.amend.local.standin;

import java.time.Instant;

/**
 * A call and how it ended.
 *
 * @param sequence the call's number, from 1, in the order in which calls took effect
 * @param time when it took effect, by the stand-in's clock
 * @param call the call
 * @param refusal the error's type; {@link #LOST} if the call was lost before it took effect; empty
 *     if it took effect, even if its answer was lost
 */
public record LoggedCall(long sequence, Instant time, Call call, String refusal) {

  /** The refusal of a call that never reached the service. */
  public static final String LOST = "lost";

  public boolean isAccepted() {
    return refusal.isEmpty();
  }
}
