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
   * @param functions returns the function for an alias; none for the unqualified function
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
      var path = exchange.getRequestURI().getPath();
      if (!exchange.getRequestMethod().equals("POST") || !path.endsWith(SUFFIX)) {
        error(exchange, 404, "UnknownOperationException", "The stand-in supports only Invoke.");
        return;
      }
      var function = path.substring(PREFIX.length(), path.length() - SUFFIX.length());
      var qualifier = Qualifier.read(function, qualifier(exchange));
      if (qualifier.isEmpty()) {
        error(
            exchange,
            404,
            "ResourceNotFoundException",
            "Function not found: %s. The local function is amend, with the aliases %s."
                .formatted(function, String.join(", ", Qualifier.ALIASES)));
        return;
      }
      invoke(exchange, requestId, qualifier.get());
    }
  }

  private void invoke(HttpExchange exchange, String requestId, Qualifier qualifier)
      throws IOException {
    var type = header(exchange, "X-Amz-Invocation-Type").orElse("RequestResponse");
    var body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
    if (body.length > (type.equals("Event") ? MAX_ASYNC_BYTES : MAX_BYTES)) {
      error(exchange, 413, "RequestTooLargeException", "The payload is too large.");
      return;
    }
    var payload = body.length == 0 ? "{}" : new String(body, UTF_8);
    if (!isJson(payload)) {
      error(
          exchange,
          400,
          "InvalidRequestContentException",
          "Could not parse request body into json.");
      return;
    }
    switch (type) {
      case "RequestResponse" -> answer(exchange, requestId, qualifier, payload);
      case "Event" -> {
        async.start(functions.apply(qualifier.alias()), requestId, qualifier, payload);
        send(exchange, 202, "");
      }
      case "DryRun" -> send(exchange, 204, "");
      default ->
          error(
              exchange,
              400,
              "InvalidParameterValueException",
              "InvocationType must be RequestResponse, Event or DryRun.");
    }
  }

  private void answer(HttpExchange exchange, String requestId, Qualifier qualifier, String payload)
      throws IOException {
    exchange.getResponseHeaders().set("X-Amz-Executed-Version", qualifier.version());
    switch (functions.apply(qualifier.alias()).invoke(requestId, payload)) {
      case InvocationResult.Returned(var response) -> send(exchange, 200, response);
      case InvocationResult.Failed failed -> {
        exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
        send(exchange, 200, failed.toJson().toString());
      }
    }
  }

  private static Optional<String> qualifier(HttpExchange exchange) {
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

  private static void error(HttpExchange exchange, int status, String type, String message)
      throws IOException {
    exchange.getResponseHeaders().set("x-amzn-ErrorType", type);
    send(
        exchange,
        status,
        MAPPER.createObjectNode().put("Type", "User").put("Message", message).toString());
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
