package dev.amend.policy;

import dev.amend.appclient.Violation;

/** Whether the function takes an input. */
public sealed interface Admission {

  /**
   * The function takes the input.
   *
   * @param alias the alias that it came through, which identifies the producer
   */
  record Admitted(String alias) implements Admission {}

  /**
   * The function rejects every request of the input.
   *
   * @param violation why
   */
  record Refused(Violation violation) implements Admission {}
}
