package dev.amend.appclient;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Recognises, from digests alone, whether an update has happened. */
public final class Fingerprint {

  /**
   * Marks a reset whose result nobody documents: any value but the one before shows that it
   * happened.
   */
  private static final String OTHER_THAN = "not:";

  private Fingerprint() {}

  /** Digests every value that an update changes, as it is to be. */
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

  /** Tells whether a client has every value that an update was to give it. */
  public static boolean matches(Map<String, String> values, Settings settings) {
    return values.entrySet().stream()
        .allMatch(
            value ->
                Setting.named(value.getKey())
                    .filter(setting -> matches(value.getValue(), setting, settings))
                    .isPresent());
  }

  private static boolean matches(String wanted, Setting setting, Settings settings) {
    var actual = digest(setting, settings);
    return wanted.startsWith(OTHER_THAN)
        ? !wanted.equals(OTHER_THAN + actual)
        : wanted.equals(actual) || wanted.equals(digestOfSeconds(setting, settings));
  }

  /** Where a validity was to be unset, the service may show its default in any unit. */
  private static String digestOfSeconds(Setting setting, Settings settings) {
    return Token.of(setting).map(token -> sha256(inSeconds(token.lifetime(settings)))).orElse("");
  }

  private static String digest(Setting setting, Settings settings) {
    return sha256(
        Token.of(setting)
            .map(token -> lifetime(token, settings))
            .orElseGet(
                () ->
                    Comparison.effective(setting, settings)
                        .map(Value::toJson)
                        .map(Object::toString)
                        .orElse("unset")));
  }

  /** As {@link Comparison} does: a stated lifetime as it is spelt, an unset one by its seconds. */
  private static String lifetime(Token token, Settings settings) {
    return token
        .stated(settings)
        .map(Fingerprint::asSpelt)
        .orElseGet(() -> inSeconds(token.whenUnset()));
  }

  private static String asSpelt(Lifetime lifetime) {
    return lifetime.value() + " " + lifetime.unit();
  }

  private static String inSeconds(Lifetime lifetime) {
    return lifetime.seconds().isPresent()
        ? lifetime.seconds().getAsLong() + " s"
        : asSpelt(lifetime);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
