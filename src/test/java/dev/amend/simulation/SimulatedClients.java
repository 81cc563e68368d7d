package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.cognito.AppClients;
import dev.amend.cognito.ServiceRefusedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cognito's app clients in memory. */
final class SimulatedClients implements AppClients {

  /** A callback URL with this in it is refused by the service, and by nobody before. */
  static final String REFUSED = "service-refuses";

  private final Map<ClientKey, SimulatedClient> clients = new LinkedHashMap<>();
  private final Scheduler scheduler;
  private final Instant epoch;

  SimulatedClients(Scheduler scheduler, Instant epoch) {
    this.scheduler = scheduler;
    this.epoch = epoch;
  }

  void add(ClientKey key, Settings settings, Instant date) {
    clients.put(key, new SimulatedClient(key, settings, date));
  }

  SimulatedClient of(ClientKey key) {
    var client = clients.get(key);
    if (client == null) {
      throw new ServiceRefusedException(Code.CLIENT_NOT_FOUND, "ResourceNotFoundException: none");
    }
    return client;
  }

  Collection<ClientKey> keys() {
    return clients.keySet();
  }

  @Override
  public AppClient describe(ClientKey client) {
    return of(client).describe();
  }

  @Override
  public Instant update(ClientKey client, Settings settings) {
    return write(client, settings, false).date();
  }

  @Override
  public SecretPresence.Answer secret(ClientKey client) {
    return SecretPresence.Answer.PRESENT;
  }

  /** Writes, or refuses as the service would. */
  Write write(ClientKey client, Settings settings, boolean foreign) {
    var urls = settings.list(Setting.CALLBACK_URLS).elements();
    if (urls.stream().anyMatch(url -> url.contains(REFUSED))) {
      throw new ServiceRefusedException(
          Code.SERVICE_REJECTED, "InvalidParameterException: a callback URL is not allowed");
    }
    var now = epoch.plusNanos(scheduler.now()).truncatedTo(ChronoUnit.MILLIS);
    return of(client).update(settings, foreign, now, scheduler.now());
  }
}
