package dev.amend.apply;

import dev.amend.client.AppClient;
import dev.amend.client.SecretPresence;
import dev.amend.cognito.AppClients;
import java.util.Optional;

/** Remembers the answer to a question that costs a call. */
final class AskOnce implements SecretPresence {

  private final SecretPresence source;
  private Optional<Answer> known = Optional.empty();

  private AskOnce(SecretPresence source) {
    this.source = source;
  }

  /** Asks for a client's secrets only where Describe has not shown one already. */
  static SecretPresence of(AppClient client, AppClients clients) {
    return client.hasSecret()
        ? () -> Answer.PRESENT
        : new AskOnce(() -> clients.secret(client.key()));
  }

  @Override
  public Answer ask() {
    var answer = known.orElseGet(source::ask);
    known = Optional.of(answer);
    return answer;
  }
}
