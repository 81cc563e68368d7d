package dev.amend.local.eventbridge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.amend.local.http.Replies;
import java.io.IOException;

/** Lets SDKs and the AWS CLI speak to the stand-in. */
public final class EventBusFront implements HttpHandler {

  /** What the targets of EventBridge's operations begin with. */
  public static final String TARGET = "AWSEvents.";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final EventBusStandIn bus;

  /**
   * Makes a front.
   *
   * @param bus what stands behind it
   */
  public EventBusFront(EventBusStandIn bus) {
    this.bus = bus;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (!(TARGET + "PutEvents").equals(target)) {
      Replies.error(
          exchange, 400, "UnknownOperationException", "The stand-in only knows PutEvents.");
      return;
    }
    try {
      Replies.json(exchange, bus.putEvents(MAPPER.readTree(exchange.getRequestBody())));
    } catch (CallRefusedException e) {
      Replies.error(exchange, e.status(), e.code(), String.valueOf(e.getMessage()));
    }
  }
}
