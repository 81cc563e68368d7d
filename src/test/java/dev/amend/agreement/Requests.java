package dev.amend.agreement;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;
import java.math.BigDecimal;

/** Generates requests, some of which are invalid. */
public final class Requests {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Requests() {}

  /**
   * Generates a request.
   *
   * @param seed determines the request
   * @return a request, sometimes with a member that is missing, wrong or unknown
   */
  public static ObjectNode drawn(long seed) {
    var draw = new Draw(seed);
    var request =
        MAPPER
            .createObjectNode()
            .put("userPoolId", HandlerRig.POOL)
            .put("clientId", HandlerRig.CLIENT);
    if (draw.percent(15)) {
      DrawnSecretChanges.into(request, draw);
    } else {
      DrawnChanges.into(request, draw);
    }
    if (draw.percent(20)) {
      makeInvalid(request, draw.below(16));
    }
    return request;
  }

  private static void makeInvalid(ObjectNode request, int how) {
    switch (how) {
      case 0 -> request.put("colour", "red");
      case 1 -> request.remove("clientId");
      case 2 -> request.put("userPoolId", "no pool");
      case 3 -> request.put("idempotencyKey", "");
      case 4 -> request.put("mode", "dry");
      case 5 -> request.put("expiresAt", "2026-09-01");
      case 6 ->
          request.putObject("expect").put("lastModifiedDate", "2026-09-01T10:00:00.123+02:00");
      case 7 -> expected(request).put("ClientNam", "x");
      case 8 -> expected(request).putNull("CallbackURLs");
      case 9 -> request.put("reason", "\ud800");
      case 10 -> request.put("correlationId", "\ud83d\ude00");
      case 11 -> expected(request).putArray("LogoutURLs").add("\udfff");
      case 12 -> expected(request).put("AuthSessionValidity", new BigDecimal("10.0"));
      case 13 -> expected(request).put("AuthSessionValidity", new BigDecimal("1E+1"));
      case 14 -> expected(request).put("AuthSessionValidity", new BigDecimal("10.5"));
      default -> request.put("requestedBy", "x".repeat(257));
    }
  }

  private static ObjectNode expected(ObjectNode request) {
    return request.putObject("expect").putObject("settings");
  }
}
