package dev.amend.appclient;

import dev.amend.codec.Sha256;
import java.util.Map;
import java.util.TreeMap;

/**
 * Digests of the values that an update sets. They show whether the update was applied, without
 * storing the values.
 */
public final class Fingerprint {

  /**
   * Marks a reset to a default that isn't documented: any value other than the one before shows
   * that the reset was applied.
   */
  private static final String OTHER_THAN = "not:";

  private Fingerprint() {}

  /**
   * Digests every value that an update changes.
   *
   * @param before the settings before the update
   * @param target the settings that the update sets
   * @return digests by the setting's name; empty if nothing differs. A unit is part of its token
   *     validity.
   */
  public static Map<String, String> of(Settings before, Settings target) {
    var values = new TreeMap<String, String>();
    for (var setting : Setting.values()) {
      if (setting != Setting.TOKEN_VALIDITY_UNITS && !Comparison.same(setting, before, target)) {
        var unknown =
            target.get(setting).isEmpty() && Comparison.effective(setting, target).isEmpty();
        values.put(
            setting.serviceName(),
            unknown && before.get(setting).isPresent()
                ? OTHER_THAN + digest(setting, before)
                : digest(setting, target));
      }
    }
    return values;
  }

  /**
   * Tells whether a client has every value that an update sets.
   *
   * @param values the digests of the update
   * @param settings the client's settings as they are now
   */
  public static boolean matches(Map<String, String> values, Settings settings) {
    return values.entrySet().stream()
        .allMatch(
            value ->
                Setting.named(value.getKey())
                    .filter(setting -> matches(value.getValue(), setting, settings))
                    .isPresent());
  }

  private static boolean matches(String expected, Setting setting, Settings settings) {
    var actual = digest(setting, settings);
    return expected.startsWith(OTHER_THAN)
        ? !expected.equals(OTHER_THAN + actual)
        : expected.equals(actual) || expected.equals(digestOfSeconds(setting, settings));
  }

  /** Cognito may show the default of a validity that was reset in any unit. */
  private static String digestOfSeconds(Setting setting, Settings settings) {
    return Token.of(setting)
        .map(token -> Sha256.shortHex(inSeconds(token.lifetime(settings))))
        .orElse("");
  }

  private static String digest(Setting setting, Settings settings) {
    if (setting == Setting.PUBLISH_SECRETS_IN_AWS_SECRETS_MANAGER) {
      // Without an ARN Cognito doesn't manage the secret, whether Describe shows it or not.
      return Sha256.shortHex(Boolean.toString(settings.isOn(setting)));
    }
    return Sha256.shortHex(
        Token.of(setting)
            .map(token -> lifetime(token, settings))
            .orElseGet(
                () ->
                    Comparison.effective(setting, settings)
                        .map(Value::toJson)
                        .map(Object::toString)
                        .orElse("unset")));
  }

  /** As in {@link Comparison}, a stated lifetime keeps its unit and an unset one is in seconds. */
  private static String lifetime(Token token, Settings settings) {
    return token
        .stated(settings)
        .map(Fingerprint::asStated)
        .orElseGet(() -> inSeconds(token.whenUnset()));
  }

  private static String asStated(Lifetime lifetime) {
    return lifetime.value() + " " + lifetime.unit();
  }

  private static String inSeconds(Lifetime lifetime) {
    return lifetime.seconds().isPresent()
        ? lifetime.seconds().getAsLong() + " s"
        : asStated(lifetime);
  }
}
