package dev.amend.cognito;

import java.util.List;

/** What came of listing a client's secrets. */
public sealed interface SecretsAnswer permits SecretsAnswer.Listed, Refused, Busy {

  /**
   * The service listed the secrets, without their values.
   *
   * @param secretIds at most two; none for a public client
   */
  record Listed(List<String> secretIds) implements SecretsAnswer {

    /** Copies the list. */
    public Listed {
      secretIds = List.copyOf(secretIds);
    }
  }
}
