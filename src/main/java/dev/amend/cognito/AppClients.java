package dev.amend.cognito;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Settings;
import java.time.Instant;

/**
 * Amazon Cognito's app clients. Each call is one attempt: nothing here tries again by itself.
 *
 * <p>Every method throws {@link ServiceRefusedException} when the service will never do it as
 * asked, and {@link ServiceBusyException} when it may later; {@link #update} also {@link
 * OutcomeUnclearException}.
 */
public interface AppClients {

  /**
   * Reads a client.
   *
   * @param client which
   * @return what the service says of it, without its secret
   */
  AppClient describe(ClientKey client);

  /**
   * Replaces a client's settings: the service resets every one that is not among them, but for
   * ClientName.
   *
   * @param client which
   * @param settings all that is to be set from now on
   * @return when the service says that it was changed
   * @throws OutcomeUnclearException if nobody knows whether it happened, or may still happen
   */
  Instant update(ClientKey client, Settings settings);

  /**
   * Asks for a client's secrets without their values.
   *
   * @param client which
   * @return unknown where this is not permitted
   */
  SecretPresence.Answer secret(ClientKey client);
}
