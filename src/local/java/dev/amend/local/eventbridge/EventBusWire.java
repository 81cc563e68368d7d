package dev.amend.local.eventbridge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.local.http.JsonService;
import java.io.IOException;
import java.util.Map;

/** The stand-in's wire protocol, as the SDKs and the AWS CLI speak it. */
public final class EventBusWire implements JsonService {

  /** What every target of the service begins with. */
  public static final String PREFIX = "AWSEvents.";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final EventBusStandIn bus;

  /**
   * Puts the protocol in front of a stand-in.
   *
   * @param bus the stand-in
   */
  public EventBusWire(EventBusStandIn bus) {
    this.bus = bus;
  }

  @Override
  public Reply answer(String target, byte[] body) throws IOException {
    if (!target.equals(PREFIX + "PutEvents")) {
      return error(400, new Refusal("UnknownOperationException", "Only PutEvents is known here."));
    }
    try {
      return new Reply(200, MAPPER.writeValueAsBytes(bus.putEvents(MAPPER.readTree(body))));
    } catch (CallRefusedException e) {
      return error(e.status(), e.refusal());
    }
  }

  private static Reply error(int status, Refusal refusal) throws IOException {
    var error = Map.of("__type", refusal.code(), "message", refusal.message());
    return new Reply(status, MAPPER.writeValueAsBytes(error));
  }
}
