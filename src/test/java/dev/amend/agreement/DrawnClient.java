package dev.amend.agreement;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;
import dev.amend.appclient.SampleClient;
import dev.amend.appclient.Setting;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/**
 * Generates an app client: usually one that the service accepts, sometimes an old one that breaks
 * its rules.
 */
final class DrawnClient {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** The settings that Describe shows. */
  private static final List<Setting> SETTINGS =
      EnumSet.complementOf(EnumSet.of(Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER)).stream()
          .toList();

  private final Draw draw;
  private final HandlerRig rig;

  DrawnClient(Draw draw, HandlerRig rig) {
    this.draw = draw;
    this.rig = rig;
  }

  /** Seeds the client. Returns whether the service accepts it as it is. */
  boolean seed() {
    var settings = settings();
    seed(settings, draw.percent(60));
    if (new Service(rig).accepts(settings)) {
      return true;
    }
    if (draw.percent(15)) {
      return false;
    }
    var sample = base();
    seed(sample, true);
    return new Service(rig).accepts(sample);
  }

  private void seed(ObjectNode settings, boolean withSecret) {
    // Without this, a client that is seeded again would look older than its last update.
    rig.time.advance(Duration.ofSeconds(1));
    rig.cognito.seedClient(HandlerRig.POOL, HandlerRig.CLIENT, settings, withSecret);
  }

  private ObjectNode settings() {
    var settings = base();
    draw.someOf(SETTINGS, 4)
        .forEach(
            setting -> {
              if (draw.percent(30) && setting.isResettable()) {
                settings.remove(setting.serviceName());
              } else {
                settings.set(setting.serviceName(), DrawnChanges.value(setting, draw));
              }
            });
    return settings;
  }

  private ObjectNode base() {
    var settings = MAPPER.createObjectNode().put("ClientName", "web");
    if (draw.percent(60)) {
      for (var setting : SETTINGS) {
        SampleClient.SETTINGS
            .get(setting)
            .ifPresent(value -> settings.set(setting.serviceName(), value.toJson()));
      }
    }
    return settings;
  }
}
