package dev.amend.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Hands requests on to a service that needs a port of its own. */
public final class Proxy implements HttpHandler {

  private static final List<String> REQUEST =
      List.of("Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Target");
  private static final List<String> RESPONSE =
      List.of("Content-Type", "x-amz-crc32", "x-amzn-RequestId");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI service;

  /**
   * Makes a proxy.
   *
   * @param service where requests go
   */
  public Proxy(URI service) {
    this.service = service;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = http.send(request(exchange), BodyHandlers.ofByteArray());
      reply(exchange, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var request = HttpRequest.newBuilder(service).POST(BodyPublishers.ofByteArray(body));
    for (var name : REQUEST) {
      var value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    return request.build();
  }

  private static void reply(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
    for (var name : RESPONSE) {
      answer
          .headers()
          .firstValue(name)
          .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
    }
    exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
    exchange.getResponseBody().write(answer.body());
  }
}
