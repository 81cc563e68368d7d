package dev.amend.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.amend.wire.JsonService;
import java.io.IOException;

/** Puts a JSON service behind HTTP, for SDKs in other processes and the AWS CLI. */
public final class JsonFront implements HttpHandler {

  private final JsonService service;

  /**
   * Makes a front.
   *
   * @param service what answers
   */
  public JsonFront(JsonService service) {
    this.service = service;
  }

  /** Answers; where the service breaks the connection, so does this. */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var body = exchange.getRequestBody().readAllBytes();
      var reply = service.answer(target == null ? "" : target, body);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }
}
