package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.SecretPresence;
import dev.amend.service.AppClients;
import dev.amend.service.ServiceAnswer.Busy;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.SecretsListed;
import java.util.Optional;

/**
 * Whether a client has a secret. Listing secrets costs a call, so it is done only if a rule asks
 * what Describe doesn't show, and once.
 */
final class SecretLookup {

  private Optional<SecretPresence.Answer> listed = Optional.empty();
  private boolean isMissing;

  /** Returns what the rules ask during one evaluation. */
  SecretPresence of(AppClient client) {
    isMissing = false;
    return () -> {
      if (client.hasSecret()) {
        return SecretPresence.Answer.PRESENT;
      }
      isMissing = listed.isEmpty();
      return listed.orElse(SecretPresence.Answer.UNKNOWN);
    };
  }

  /** Returns whether a rule asked for what isn't known yet. */
  boolean isMissing() {
    return isMissing;
  }

  /**
   * Lists the client's secrets. Without permission, Cognito has the last word.
   *
   * @return why Cognito did not list them, if it was too busy
   */
  Optional<Busy> list(AppClients clients, ClientKey client) {
    return switch (clients.secrets(client)) {
      case Busy busy -> Optional.of(busy);
      case Refused _ -> know(SecretPresence.Answer.UNKNOWN);
      case SecretsListed(var secrets) when secrets.isEmpty() -> know(SecretPresence.Answer.ABSENT);
      case SecretsListed _ -> know(SecretPresence.Answer.PRESENT);
    };
  }

  private Optional<Busy> know(SecretPresence.Answer answer) {
    listed = Optional.of(answer);
    return Optional.empty();
  }
}
