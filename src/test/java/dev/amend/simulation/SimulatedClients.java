package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cognito's app clients in memory. */
final class SimulatedClients {

  /** The service, and no rule before it, refuses a callback URL with this text. */
  static final String REFUSED_URL = "service-refuses";

  /** The service, and no rule before it, refuses this sign-in flow. */
  static final String REFUSED_FLOW = "ALLOW_USER_PASWORD_AUTH";

  /** The service shows members with this name but refuses them in an update. */
  static final String READ_ONLY_MEMBER = "ShownOnly";

  private final Map<ClientKey, SimulatedClient> clients = new LinkedHashMap<>();
  private final Scheduler scheduler;
  private final Instant epoch;
  private final UnknownMembers unknownMembers;

  SimulatedClients(Scheduler scheduler, Instant epoch, UnknownMembers unknownMembers) {
    this.scheduler = scheduler;
    this.epoch = epoch;
    this.unknownMembers = unknownMembers;
  }

  void add(ClientKey key, Settings settings, Instant date) {
    clients.put(key, new SimulatedClient(key, settings, date, unknownMembers));
  }

  SimulatedClient of(ClientKey key) {
    return Optional.ofNullable(clients.get(key)).orElseThrow();
  }

  Collection<ClientKey> keys() {
    return clients.keySet();
  }

  /** Returns why the service refuses an update, in its words: it quotes whole lists. */
  static Optional<String> refusal(Settings settings, Map<String, String> unknown) {
    return Stream.of(
            refusal(settings, Setting.CALLBACK_URLS, REFUSED_URL),
            refusal(settings, Setting.EXPLICIT_AUTH_FLOWS, REFUSED_FLOW),
            unknown.containsKey(READ_ONLY_MEMBER)
                ? Optional.of("Unknown parameter: " + READ_ONLY_MEMBER)
                : Optional.<String>empty())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> refusal(Settings settings, Setting list, String refused) {
    var elements = settings.list(list).elements();
    return elements.stream().anyMatch(element -> element.contains(refused))
        ? Optional.of(
            "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint"
                .formatted(elements, list))
        : Optional.empty();
  }

  /** Applies an update of this project's. */
  Write update(AppClient described, Settings target) {
    var unknown = SimulatedMembers.values(described.carriedMembers());
    return write(described.key(), target, unknown, false);
  }

  /** Applies another writer's update, which knows every member. */
  Write writeForeign(ClientKey client, Settings settings) {
    return write(client, settings, of(client).writes().getLast().unknown(), true);
  }

  private Write write(
      ClientKey client, Settings settings, Map<String, String> unknown, boolean foreign) {
    var now = epoch.plusNanos(scheduler.now()).truncatedTo(ChronoUnit.MILLIS);
    return of(client).update(settings, unknown, foreign, now, scheduler.now());
  }
}
