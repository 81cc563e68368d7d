package dev.amend.flow;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.AppClient.ShownSecret;
import dev.amend.appclient.CarriedMembers;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Code;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.service.AppClients;
import dev.amend.service.ServiceAnswer;
import dev.amend.service.ServiceAnswer.Described;
import dev.amend.service.ServiceAnswer.Refused;
import dev.amend.service.ServiceAnswer.SecretsListed;
import dev.amend.service.ServiceAnswer.Updated;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** App clients in memory: an update replaces everything but the name. Answers can be scripted. */
final class FakeAppClients implements AppClients {

  /** Answers instead of the client, one for each call. */
  final Deque<ServiceAnswer.ToDescribe> describeAnswers = new ArrayDeque<>();

  /** Answers instead of an update, which then has no effect, one for each call. */
  final Deque<ServiceAnswer.ToUpdate> updateAnswers = new ArrayDeque<>();

  /** Answers in place of the answer to an update that has its effect, one for each call. */
  final Deque<ServiceAnswer.ToUpdate> lostAnswers = new ArrayDeque<>();

  /** Runs after a client was shown, one for each call. */
  final Deque<Runnable> afterDescribe = new ArrayDeque<>();

  /** Runs after an update's effect. */
  final Deque<Runnable> afterUpdate = new ArrayDeque<>();

  final List<String> calls = new ArrayList<>();
  ServiceAnswer.ToListSecrets secrets = new SecretsListed(List.of());

  /** Returns why the service refuses settings, if it does. */
  Function<Settings, Optional<String>> refusal = _ -> Optional.empty();

  private final Map<ClientKey, AppClient> clients = new HashMap<>();
  private Instant lastModified = Instant.parse("2026-09-01T09:00:00Z");

  void put(ClientKey key, Settings settings) {
    put(key, settings, CarriedMembers.NONE);
  }

  void put(ClientKey key, Settings settings, CarriedMembers carried) {
    lastModified = lastModified.plusMillis(1);
    clients.put(
        key,
        new AppClient(
            key,
            AppClient.REGULAR,
            settings,
            lastModified,
            new ShownSecret.None(),
            List.of(),
            carried));
  }

  /** Sets the date from which the clients' dates count. */
  void modifiedAt(Instant date) {
    lastModified = date;
  }

  void putUnknown(ClientKey key, String member) {
    clients.put(
        key,
        new AppClient(
            key,
            AppClient.REGULAR,
            Settings.NONE,
            lastModified,
            new ShownSecret.None(),
            List.of(member),
            CarriedMembers.NONE));
  }

  Settings settings(ClientKey key) {
    return found(key).settings();
  }

  /** Returns the client as Describe shows it. */
  AppClient found(ClientKey key) {
    return Optional.ofNullable(clients.get(key)).orElseThrow();
  }

  @Override
  public ServiceAnswer.ToDescribe describe(ClientKey key) {
    calls.add("describe");
    if (!describeAnswers.isEmpty()) {
      return describeAnswers.remove();
    }
    if (!clients.containsKey(key)) {
      return new Refused(Code.CLIENT_NOT_FOUND, "ResourceNotFoundException: no such client");
    }
    var shown = found(key);
    Optional.ofNullable(afterDescribe.poll()).ifPresent(Runnable::run);
    return new Described(shown);
  }

  @Override
  public ServiceAnswer.ToUpdate update(AppClient described, Settings target) {
    calls.add("update");
    if (!updateAnswers.isEmpty()) {
      return updateAnswers.remove();
    }
    var refused = refusal.apply(target);
    if (refused.isPresent()) {
      return new Refused(Code.SERVICE_REJECTED, "InvalidParameterException: " + refused.get());
    }
    var key = described.key();
    var name = target.get(Setting.CLIENT_NAME).or(() -> settings(key).get(Setting.CLIENT_NAME));
    put(
        key,
        name.map(value -> target.with(Setting.CLIENT_NAME, value)).orElse(target),
        described.carriedMembers());
    var answer = new Updated(lastModified, List.of());
    Optional.ofNullable(afterUpdate.poll()).ifPresent(Runnable::run);
    return lostAnswers.isEmpty() ? answer : lostAnswers.remove();
  }

  @Override
  public ServiceAnswer.ToListSecrets secrets(ClientKey key) {
    calls.add("secrets");
    return secrets;
  }

  @Override
  public ServiceAnswer.ToDeleteSecret deleteSecret(ClientKey client, String secretId) {
    throw new UnsupportedOperationException();
  }
}
