package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.SecretPresence;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.cognito.AppClients;
import dev.amend.cognito.ServiceRefusedException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * App clients in memory: an update replaces everything but the name. Failures are scripted, one for
 * each call.
 */
final class FakeAppClients implements AppClients {

  final Deque<Runnable> beforeDescribe = new ArrayDeque<>();
  final Deque<Runnable> beforeUpdate = new ArrayDeque<>();
  final Deque<Runnable> afterUpdate = new ArrayDeque<>();
  final List<String> calls = new ArrayList<>();
  SecretPresence.Answer secret = SecretPresence.Answer.ABSENT;

  private final Map<ClientKey, AppClient> clients = new HashMap<>();
  private Instant lastModified = Instant.parse("2026-09-01T09:00:00Z");

  void put(ClientKey key, Settings settings) {
    lastModified = lastModified.plusMillis(1);
    clients.put(key, new AppClient(key, settings, lastModified, false, List.of()));
  }

  void putUnknown(ClientKey key, String member) {
    clients.put(key, new AppClient(key, Settings.NONE, lastModified, false, List.of(member)));
  }

  Settings settings(ClientKey key) {
    return found(key).settings();
  }

  @Override
  public AppClient describe(ClientKey key) {
    calls.add("describe");
    Optional.ofNullable(beforeDescribe.poll()).ifPresent(Runnable::run);
    return found(key);
  }

  @Override
  public Instant update(ClientKey key, Settings settings) {
    calls.add("update");
    Optional.ofNullable(beforeUpdate.poll()).ifPresent(Runnable::run);
    var name =
        settings.get(Setting.CLIENT_NAME).or(() -> found(key).settings().get(Setting.CLIENT_NAME));
    put(key, name.map(value -> settings.with(Setting.CLIENT_NAME, value)).orElse(settings));
    var landed = lastModified;
    Optional.ofNullable(afterUpdate.poll()).ifPresent(Runnable::run);
    return landed;
  }

  @Override
  public SecretPresence.Answer secret(ClientKey key) {
    calls.add("secret");
    return secret;
  }

  private AppClient found(ClientKey key) {
    var client = clients.get(key);
    if (client == null) {
      throw new ServiceRefusedException(
          Code.CLIENT_NOT_FOUND, "ResourceNotFoundException: no such client");
    }
    return client;
  }
}
