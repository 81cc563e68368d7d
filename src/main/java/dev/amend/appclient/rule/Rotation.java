package dev.amend.appclient.rule;

import dev.amend.appclient.Setting;
import dev.amend.appclient.Settings;
import dev.amend.appclient.Value.IntValue;
import dev.amend.appclient.Value.Structure;
import java.util.Optional;

/** How a client's refresh tokens rotate, as {@link Setting#REFRESH_TOKEN_ROTATION} says it. */
final class Rotation {

  private static final String FEATURE = "Feature";
  private static final String ENABLED = "ENABLED";

  private Rotation() {}

  /** The state of rotation; empty where the client has none. */
  static Optional<String> feature(Settings settings) {
    return settings.member(Setting.REFRESH_TOKEN_ROTATION, FEATURE);
  }

  /** Tells whether refresh tokens rotate. */
  static boolean isOn(Settings settings) {
    return feature(settings).filter(ENABLED::equals).isPresent();
  }

  /** How long a used refresh token still works, in seconds. */
  static Optional<Integer> grace(Settings settings) {
    return settings.get(Setting.REFRESH_TOKEN_ROTATION).orElse(null) instanceof Structure structure
            && structure.members().get("RetryGracePeriodSeconds") instanceof IntValue seconds
        ? Optional.of(seconds.number())
        : Optional.empty();
  }
}
