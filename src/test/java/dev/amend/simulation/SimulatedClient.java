package dev.amend.simulation;

import dev.amend.appclient.AppClient;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One app client in Cognito, with everything that was ever written to it. */
final class SimulatedClient {

  private final ClientKey key;
  private final List<Write> writes = new ArrayList<>();

  SimulatedClient(ClientKey key, Settings settings, Instant date) {
    this.key = key;
    writes.add(new Write(date, settings, true, Long.MIN_VALUE));
  }

  /** Shows it as Describe does. */
  AppClient describe() {
    return at(writes.getLast());
  }

  /** Shows it as it was after a write. */
  AppClient at(Write write) {
    return new AppClient(key, write.after(), write.date(), true, List.of());
  }

  /** Replaces its settings as Update does: what is left out goes to its default. */
  Write update(Settings settings, boolean foreign, Instant now, long at) {
    var last = writes.getLast();
    var date = now.isAfter(last.date()) ? now : last.date().plusMillis(1);
    var write = new Write(date, normal(settings, last.after()), foreign, at);
    writes.add(write);
    return write;
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
