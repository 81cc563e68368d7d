package dev.amend.local.eventbridge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.local.http.JsonService;
import java.io.IOException;
import java.util.Map;

/** EventBridge's wire protocol, AWS JSON 1.1, which the SDKs and the AWS CLI use. */
public final class EventBusWire implements JsonService {

  /** The prefix of every X-Amz-Target of the service. */
  public static final String PREFIX = "AWSEvents.";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final EventBusStandIn bus;

  public EventBusWire(EventBusStandIn bus) {
    this.bus = bus;
  }

  @Override
  public Reply answer(String target, byte[] body) throws IOException {
    if (!target.equals(PREFIX + "PutEvents")) {
      return error(
          400, new Refusal("UnknownOperationException", "The stand-in supports only PutEvents."));
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
