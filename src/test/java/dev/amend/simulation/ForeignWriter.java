package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value;

/** Another writer, which changes clients directly and never writes the same value twice. */
final class ForeignWriter {

  private final World world;
  private int writes;

  ForeignWriter(World world) {
    this.world = world;
  }

  void write(ClientKey key) {
    var number = ++writes;
    var now = world.clients().of(key).describe().settings();
    world.trace().add(() -> "another writer changes " + key.clientId() + " (" + number + ")");
    var unused = world.clients().writeForeign(key, changed(now, number));
  }

  /** The service begins to show a member that no build knows. */
  void showMember(ClientKey key) {
    var member =
        world.random().chance(0.3) ? SimulatedClients.READ_ONLY_MEMBER : "NewSetting" + writes++;
    world.trace().add(() -> "the service shows " + member + " of " + key.clientId());
    world.clients().of(key).show(member, "value " + writes);
  }

  private Settings changed(Settings now, int number) {
    return switch (world.random().below(4)) {
      case 0 -> now.with(Setting.CLIENT_NAME, new Value.Text("foreign-" + number));
      case 1 -> plus(Setting.CALLBACK_URLS, now, number);
      case 2 -> plus(Setting.LOGOUT_URLS, now, number);
      default -> now.with(Setting.AUTH_SESSION_VALIDITY, new Value.IntValue(10 + number % 5));
    };
  }

  private static Settings plus(Setting list, Settings now, int number) {
    var url = Value.TextSet.of("https://foreign-" + number + ".example");
    return now.with(list, now.list(list).plus(url));
  }
}
