package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.CarriedMembers;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import dev.amend.service.cognito.MemberRules.UnknownMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One app client in Cognito, with everything that was ever written to it. */
final class SimulatedClient {

  private final ClientKey key;
  private final UnknownMembers unknownMembers;
  private final List<Write> writes = new ArrayList<>();
  private final SimulatedSecrets secrets;

  SimulatedClient(ClientKey key, Settings settings, Instant date, UnknownMembers unknownMembers) {
    this.key = key;
    this.unknownMembers = unknownMembers;
    this.secrets = new SimulatedSecrets(key, date);
    writes.add(new Write(date, settings, Map.of(), true, Long.MIN_VALUE));
  }

  /** Returns the client as Describe shows it. */
  AppClient describe() {
    return at(writes.getLast());
  }

  /** Returns the client as it was before the last write, as a read that lags behind shows it. */
  AppClient describeStale() {
    return at(writes.get(Math.max(0, writes.size() - 2)));
  }

  /** Returns the client as it was after a write. */
  AppClient at(Write write) {
    var refuses = unknownMembers == UnknownMembers.REFUSE;
    var members = new SimulatedMembers(write.unknown());
    return new AppClient(
        key,
        AppClient.REGULAR,
        write.after(),
        write.date(),
        secrets.shown(),
        refuses ? members.names() : List.of(),
        refuses || write.unknown().isEmpty() ? CarriedMembers.NONE : members);
  }

  /** Replaces the settings as Update does: what is left out goes to its default. */
  Write update(
      Settings settings, Map<String, String> unknown, boolean foreign, Instant now, long at) {
    var last = writes.getLast();
    var date = now.isAfter(last.date()) ? now : last.date().plusMillis(1);
    var write = new Write(date, normal(settings, last.after()), unknown, foreign, at);
    writes.add(write);
    return write;
  }

  /** The service shows a member that no build knows. Its date does not change. */
  void show(String member, String value) {
    var last = writes.removeLast();
    var unknown = new HashMap<>(last.unknown());
    unknown.put(member, value);
    writes.add(new Write(last.date(), last.after(), unknown, last.foreign(), last.at()));
  }

  SimulatedSecrets secrets() {
    return secrets;
  }

  List<Write> writes() {
    return writes;
  }

  /** Fills in what Describe shows where an update left it out. */
  private static Settings normal(Settings settings, Settings before) {
    var normal = settings;
    for (var setting : settings.values().keySet()) {
      if (settings.get(setting).filter(Value.TextSet.EMPTY::equals).isPresent()) {
        normal = normal.without(setting);
      }
    }
    if (normal.get(Setting.CLIENT_NAME).isEmpty()) {
      normal = normal.as(Setting.CLIENT_NAME, before);
    }
    normal =
        normal.number(Setting.REFRESH_TOKEN_VALIDITY).filter(days -> days != 0).isPresent()
            ? normal
            : normal.with(Setting.REFRESH_TOKEN_VALIDITY, new Value.IntValue(30));
    return normal.get(Setting.AUTH_SESSION_VALIDITY).isPresent()
        ? normal
        : normal.with(Setting.AUTH_SESSION_VALIDITY, new Value.IntValue(3));
  }
}
