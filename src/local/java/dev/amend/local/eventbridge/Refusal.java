package dev.amend.local.eventbridge;

/**
 * Why the bus does not take an entry or a call.
 *
 * @param code the service's error code, for example {@code InternalFailure}
 * @param message for a person
 */
public record Refusal(String code, String message) {

  /** What the service answers when it is ill. */
  public static final Refusal INTERNAL = new Refusal("InternalFailure", "Something went wrong.");
}
