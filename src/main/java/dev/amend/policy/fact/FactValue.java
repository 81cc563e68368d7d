package dev.amend.policy.fact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.appclient.Lifetime;
import dev.amend.appclient.Setting;
import dev.amend.appclient.Value;
import dev.amend.codec.Json;
import dev.amend.policy.fact.UrlParts.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code value} and {@code before} of facts. */
public final class FactValue {

  private static final Set<String> URLS =
      Set.of(
          Setting.CALLBACK_URLS.serviceName(),
          Setting.LOGOUT_URLS.serviceName(),
          Setting.DEFAULT_REDIRECT_URI.serviceName());

  /** How many seconds there are in one, for numbers that are durations. */
  private static final Map<String, Long> SECONDS =
      Map.of(
          Setting.AUTH_SESSION_VALIDITY.serviceName(),
          60L,
          "RefreshTokenRotation.RetryGracePeriodSeconds",
          1L);

  private FactValue() {}

  /**
   * Returns the members of a value.
   *
   * @param field the field of the fact
   * @param value the effective value; empty if it is a default that isn't documented
   */
  static ObjectNode of(String field, Optional<Value> value) {
    return switch (value.orElse(null)) {
      case null -> Json.object().put("default", true);
      case Value.Text(var text) -> URLS.contains(field) ? url(text) : text(text);
      case Value.BoolValue(var on) -> Json.object().put("flag", on);
      case Value.IntValue(var number) -> number(field, number);
      case Value.TextSet _, Value.Structure _ ->
          throw new IllegalArgumentException("A fact has one element or member");
    };
  }

  /** Returns the members of a lifetime: its seconds, or its text if its unit isn't known. */
  static ObjectNode of(Lifetime lifetime) {
    return lifetime.seconds().isPresent()
        ? Json.object().put("seconds", lifetime.seconds().getAsLong())
        : text(lifetime.inWords());
  }

  static ObjectNode text(String text) {
    return Json.object().put("text", text);
  }

  /**
   * Returns why a value that a request adds or sets can't be shown to rules; empty if it can.
   *
   * @param field the field of the fact
   * @param text the value
   */
  public static Optional<String> problem(String field, String text) {
    return URLS.contains(field) && UrlParts.read(text) instanceof Reading.Unclear(var reason)
        ? Optional.of("The URL " + reason + ".")
        : Optional.empty();
  }

  private static ObjectNode number(String field, int number) {
    var factor = SECONDS.get(field);
    return factor == null
        ? Json.object().put("number", number)
        : Json.object().put("seconds", factor * number);
  }

  private static ObjectNode url(String text) {
    var json = text(text);
    if (UrlParts.read(text) instanceof Reading.Split(var parts)) {
      json.put("scheme", parts.scheme());
      parts.host().ifPresent(host -> json.put("host", host));
      parts.port().ifPresent(port -> json.put("port", port));
      json.put("path", parts.path())
          .put("query", parts.hasQuery())
          .put("userInfo", parts.hasUserInfo());
    }
    return json;
  }
}
