package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Settings;
import dev.amend.cognito.AppClients;
import java.time.Instant;

/** App clients that pass every call on, but for what broken ones do otherwise. */
abstract class ClientsDetour implements AppClients {

  private final AppClients clients;

  ClientsDetour(AppClients clients) {
    this.clients = clients;
  }

  @Override
  public AppClient describe(ClientKey client) {
    return clients.describe(client);
  }

  @Override
  public Instant update(ClientKey client, Settings settings) {
    return clients.update(client, settings);
  }

  @Override
  public SecretPresence.Answer secret(ClientKey client) {
    return clients.secret(client);
  }
}
