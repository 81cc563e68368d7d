package dev.amend.local.lambda;

/** When a message that failed is delivered again. */
public enum Redelivery {
  /** After its visibility timeout, as with Lambda. */
  AFTER_VISIBILITY_TIMEOUT,
  /** Immediately, so that a test doesn't have to wait. */
  IMMEDIATE
}
