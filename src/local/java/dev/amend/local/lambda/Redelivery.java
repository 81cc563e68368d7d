package dev.amend.local.lambda;

/** When a message that failed comes again. */
public enum Redelivery {
  /** When its visibility time-out ends, as with Lambda. */
  AFTER_VISIBILITY_TIMEOUT,
  /** At once, so that a test need not wait. */
  IMMEDIATE
}
