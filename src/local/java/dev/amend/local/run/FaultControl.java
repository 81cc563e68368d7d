package dev.amend.local.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.amend.local.LocalStack;
import dev.amend.local.cognito.FaultSwitch;
import java.io.IOException;

/**
 * Switches faults while the stack serves: {@code GET}, {@code PUT} and {@code DELETE /faults}. The
 * body is text as {@code -Dfault} has it.
 */
final class FaultControl implements HttpHandler {

  /** The path. */
  static final String PATH = "/faults";

  private static final long SEED = 1;
  private static final int MAX_BYTES = 4096;

  private final LocalStack stack;
  private volatile String faults = "";

  FaultControl(LocalStack stack) {
    this.stack = stack;
  }

  /**
   * Replaces the faults.
   *
   * @param text as {@link FaultSwitch#read} takes it
   * @throws IllegalArgumentException in one line that says what is wrong with the text
   */
  void set(String text) {
    stack.cognito().faults().injectSeeded(FaultSwitch.read(text, SEED));
    faults = text.strip();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestMethod()) {
        case "GET" -> send(exchange, 200, faults);
        case "PUT" ->
            put(exchange, new String(exchange.getRequestBody().readNBytes(MAX_BYTES), UTF_8));
        case "DELETE" -> put(exchange, "");
        default -> send(exchange, 405, "Use GET, PUT or DELETE.");
      }
    }
  }

  private void put(HttpExchange exchange, String text) throws IOException {
    try {
      set(text);
      send(exchange, 200, faults);
    } catch (IllegalArgumentException e) {
      send(exchange, 400, String.valueOf(e.getMessage()));
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var body = (text + "\n").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
