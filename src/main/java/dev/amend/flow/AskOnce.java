package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.SecretPresence;
import dev.amend.cognito.AppClients;
import java.util.Optional;

/**
 * Remembers whether a client has a secret, which costs a call, over all attempts of a turn: a slow
 * answer must not make every Describe too old for the update that rests on it.
 */
final class AskOnce {

  private final AppClients clients;
  private Optional<SecretPresence.Answer> known = Optional.empty();

  AskOnce(AppClients clients) {
    this.clients = clients;
  }

  /** Asks for a client's secrets only where Describe has not shown one already. */
  SecretPresence of(AppClient client) {
    return client.hasSecret() ? () -> SecretPresence.Answer.PRESENT : () -> ask(client.key());
  }

  private SecretPresence.Answer ask(ClientKey client) {
    var answer = known.orElseGet(() -> clients.secret(client));
    known = Optional.of(answer);
    return answer;
  }
}
