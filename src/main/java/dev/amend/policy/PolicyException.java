package dev.amend.policy;

import java.io.Serial;

/** Says in one line why a policy can't be used. */
public final class PolicyException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message a sentence; line breaks and other control characters are replaced
   */
  public PolicyException(String message) {
    super(message.replaceAll("\\p{Cntrl}+", " "));
  }
}
