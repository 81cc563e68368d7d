package dev.amend.local.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers {@code GET /health}, for scripts that wait until the stack is ready.
 *
 * @param members what the answer has besides {@code status}
 */
public record Health(Map<String, String> members) implements HttpHandler {

  /** The path. */
  public static final String PATH = "/health";

  private static final JsonMapper MAPPER = new JsonMapper();

  public Health {
    members = Map.copyOf(members);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = new LinkedHashMap<String, String>();
      answer.put("status", "ready");
      answer.putAll(members);
      var body = MAPPER.writeValueAsBytes(answer);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
