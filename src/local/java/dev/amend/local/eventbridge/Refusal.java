package dev.amend.local.eventbridge;

/**
 * Why the bus refuses an entry or a call.
 *
 * @param code the error code, for example {@code InternalFailure}
 * @param message the error message
 */
public record Refusal(String code, String message) {

  /** An internal error of the service. */
  public static final Refusal INTERNAL = new Refusal("InternalFailure", "Something went wrong.");
}
