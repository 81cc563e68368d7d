package dev.amend.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lambda's operation Invoke (Lambda API reference, Invoke), for the function {@code amend} and the
 * aliases of template.yaml.
 */
public final class InvokeApi implements HttpHandler {

  /** What the path of every call begins with. */
  public static final String PREFIX = "/2015-03-31/functions/";

  private static final String SUFFIX = "/invocations";
  private static final int MAX_BYTES = 6 * 1024 * 1024;
  private static final int MAX_ASYNC_BYTES = 1024 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Function<Optional<String>, LambdaFunction> functions;
  private final AsyncInvocations async;

  /**
   * Creates the API.
   *
   * @param functions returns the function for an alias or version; none for the unqualified
   *     function
   * @param waits how long to wait before the second and third attempt of an asynchronous invocation
   * @param failures gets each asynchronous invocation that failed on each attempt
   */
  public InvokeApi(
      Function<Optional<String>, LambdaFunction> functions,
      List<Duration> waits,
      Consumer<FailedInvocation> failures) {
    this.functions = functions;
    this.async = new AsyncInvocations(waits, failures);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var requestId = UUID.randomUUID().toString();
      exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
      try {
        invoke(exchange, requestId, qualifier(exchange));
      } catch (InvokeRefusedException e) {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", e.type());
        send(exchange, e.status(), e.toJson().toString());
      }
    }
  }

  private void invoke(HttpExchange exchange, String requestId, Qualifier qualifier)
      throws IOException, InvokeRefusedException {
    var type = header(exchange, "X-Amz-Invocation-Type").orElse("RequestResponse");
    var payload = payload(exchange, type.equals("Event") ? MAX_ASYNC_BYTES : MAX_BYTES);
    switch (type) {
      case "RequestResponse" -> answer(exchange, requestId, qualifier, payload);
      case "Event" -> {
        async.start(functions.apply(qualifier.name()), requestId, qualifier, payload);
        send(exchange, 202, "");
      }
      case "DryRun" -> send(exchange, 204, "");
      default ->
          throw InvokeRefusedException.invalidParameter(
              "InvocationType must be RequestResponse, Event or DryRun.");
    }
  }

  private void answer(HttpExchange exchange, String requestId, Qualifier qualifier, String payload)
      throws IOException {
    exchange.getResponseHeaders().set("X-Amz-Executed-Version", qualifier.version());
    switch (functions.apply(qualifier.name()).invoke(requestId, payload)) {
      case InvocationResult.Returned(var response) -> send(exchange, 200, response);
      case InvocationResult.Failed failed -> {
        exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
        send(exchange, 200, failed.toJson().toString());
      }
    }
  }

  private static Qualifier qualifier(HttpExchange exchange) throws InvokeRefusedException {
    var path = exchange.getRequestURI().getPath();
    if (!exchange.getRequestMethod().equals("POST") || !path.endsWith(SUFFIX)) {
      throw new InvokeRefusedException(
          404, "UnknownOperationException", "The stand-in supports only Invoke.");
    }
    var function = path.substring(PREFIX.length(), path.length() - SUFFIX.length());
    return Qualifier.read(function, parameter(exchange));
  }

  private static String payload(HttpExchange exchange, int maxBytes)
      throws IOException, InvokeRefusedException {
    var body = exchange.getRequestBody().readNBytes(maxBytes + 1);
    if (body.length > maxBytes) {
      throw new InvokeRefusedException(
          413,
          "RequestTooLargeException",
          "Request must be smaller than %d bytes.".formatted(maxBytes));
    }
    var payload = body.length == 0 ? "{}" : new String(body, UTF_8);
    if (!isJson(payload)) {
      throw new InvokeRefusedException(
          400, "InvalidRequestContentException", "Could not parse request body into json.");
    }
    return payload;
  }

  private static Optional<String> parameter(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).stream()
        .flatMap(query -> Stream.of(query.split("&")))
        .filter(parameter -> parameter.startsWith("Qualifier="))
        .map(parameter -> URLDecoder.decode(parameter.substring("Qualifier=".length()), UTF_8))
        .findFirst();
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  private static boolean isJson(String payload) {
    try {
      return !MAPPER.readTree(payload).isMissingNode();
    } catch (JsonProcessingException _) {
      return false;
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
