package dev.amend.agreement;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.HandlerRig;

/** Whole generated requests, well formed and not. */
public final class Requests {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Requests() {}

  /**
   * Draws a request.
   *
   * @param seed the same request for the same seed
   * @return now and then with a member that is missing, wrong or too many
   */
  public static ObjectNode drawn(long seed) {
    var draw = new Draw(seed);
    var request =
        MAPPER
            .createObjectNode()
            .put("userPoolId", HandlerRig.POOL)
            .put("clientId", HandlerRig.CLIENT);
    DrawnChanges.into(request, draw);
    if (draw.percent(20)) {
      spoil(request, draw.below(10));
    }
    return request;
  }

  private static void spoil(ObjectNode request, int how) {
    switch (how) {
      case 0 -> request.put("colour", "red");
      case 1 -> request.remove("clientId");
      case 2 -> request.put("userPoolId", "no pool");
      case 3 -> request.put("idempotencyKey", "");
      case 4 -> request.put("mode", "dry");
      case 5 -> request.put("expiresAt", "2026-09-01");
      case 6 ->
          request.putObject("expect").put("lastModifiedDate", "2026-09-01T10:00:00.123+02:00");
      case 7 -> request.putObject("expect").putObject("settings").put("ClientNam", "x");
      case 8 -> request.putObject("expect").putObject("settings").putNull("CallbackURLs");
      default -> request.put("requestedBy", "x".repeat(257));
    }
  }
}
