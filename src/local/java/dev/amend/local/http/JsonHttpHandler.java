package dev.amend.local.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Serves a JSON service over HTTP, for SDKs in other processes and the AWS CLI. */
public final class JsonHttpHandler implements HttpHandler {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final AtomicLong requests = new AtomicLong();
  private final JsonService service;

  public JsonHttpHandler(JsonService service) {
    this.service = service;
  }

  /** Closes the connection without an answer if the service throws. */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var body = exchange.getRequestBody().readAllBytes();
      var reply = service.answer(target == null ? "" : target, body);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "application/x-amz-json-1.1");
      headers.set("x-amzn-RequestId", new UUID(0, requests.incrementAndGet()).toString());
      if (reply.status() != 200) {
        headers.set("x-amzn-ErrorType", MAPPER.readTree(reply.body()).path("__type").asText());
      }
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }
}
