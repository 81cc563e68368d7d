package dev.amend.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** Answers in AWS's JSON protocol. */
public final class Replies {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Replies() {}

  /**
   * Answers with a document.
   *
   * @param exchange the request
   * @param document the answer
   * @throws IOException if the caller has gone
   */
  public static void json(HttpExchange exchange, JsonNode document) throws IOException {
    send(exchange, 200, document);
  }

  /**
   * Answers with an error as the SDKs read it.
   *
   * @param exchange the request
   * @param status the HTTP status
   * @param type the error code, for example {@code ValidationException}
   * @param message for a person
   * @throws IOException if the caller has gone
   */
  public static void error(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    send(exchange, status, MAPPER.valueToTree(Map.of("__type", type, "message", message)));
  }

  private static void send(HttpExchange exchange, int status, JsonNode document)
      throws IOException {
    var body = MAPPER.writeValueAsString(document).getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
