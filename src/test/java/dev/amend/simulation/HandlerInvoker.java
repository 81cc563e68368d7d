package dev.amend.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.ChangeRequestHandler;
import dev.amend.Configuration;
import dev.amend.flow.ChangeFlow;
import dev.amend.flow.audit.NoAudit;
import dev.amend.local.lambda.LocalContext;
import dev.amend.request.Delivery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The whole handler, from JSON to JSON, with its log and its metrics. */
final class HandlerInvoker implements Invoker {

  private static final JsonMapper MAPPER = new JsonMapper();

  @Override
  public Set<String> invoke(
      ChangeFlow flow,
      int mostReceives,
      String payload,
      Duration left,
      UnaryOperator<List<Delivery>> deliveries) {
    var output = new ByteArrayOutputStream();
    try {
      new ChangeRequestHandler(
              flow, NoAudit.INSTANCE, Optional.empty(), configuration(mostReceives))
          .handleRequest(
              new ByteArrayInputStream(payload.getBytes(UTF_8)),
              output,
              new LocalContext(
                  "request", LocalContext.FUNCTION_ARN, () -> Math.toIntExact(left.toMillis())));
      var failures = MAPPER.readTree(output.toByteArray()).path("batchItemFailures");
      return StreamSupport.stream(failures.spliterator(), false)
          .map(failure -> failure.path("itemIdentifier").asText())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Configuration configuration(int mostReceives) {
    return Configuration.from(
        Map.of(
            "LEDGER_TABLE", "ledger",
            "RESULT_BUS", "results",
            "MAX_RECEIVE_COUNT", Integer.toString(mostReceives)));
  }
}
