package dev.amend.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/**
 * Lets several services share a port: the {@code X-Amz-Target} of a request tells whose it is.
 *
 * @param services by the prefix of their targets
 */
public record TargetRouter(Map<String, HttpHandler> services) implements HttpHandler {

  /** Copies the services. */
  public TargetRouter {
    services = Map.copyOf(services);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var header = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    var target = header == null ? "" : header;
    for (var service : services.entrySet()) {
      if (target.startsWith(service.getKey())) {
        service.getValue().handle(exchange);
        return;
      }
    }
    Replies.error(
        exchange,
        400,
        "UnknownOperationException",
        "Nothing here answers to X-Amz-Target '" + target + "'.");
  }
}
