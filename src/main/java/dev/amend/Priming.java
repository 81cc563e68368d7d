package dev.amend;

import static dev.amend.priming.CannedHttpClient.CLIENT_ID;
import static dev.amend.priming.CannedHttpClient.USER_POOL_ID;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amend.codec.Json;
import dev.amend.flow.Answer;
import dev.amend.priming.CannedHttpClient;
import dev.amend.request.Invocation;
import dev.amend.request.reader.InvocationReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the classes that the first invocation needs: runs one change of an app client from an SQS
 * message to the published result, offline. Nothing is kept of it: clients and credentials are its
 * own, so that a snapshot of the function contains nothing that ages.
 */
final class Priming {

  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);

  private static final String REQUEST =
      """
      {"idempotencyKey": "priming", "userPoolId": "%s", "clientId": "%s", "changes": [
        {"op": "add", "field": "CallbackURLs", "value": "https://app.example.com/callback"},
        {"op": "set", "field": "AccessTokenValidity", "value": 10, "unit": "minutes"}]}
      """
          .formatted(USER_POOL_ID, CLIENT_ID);

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private Priming() {}

  /** Runs the change. A failure is logged and doesn't stop the function. */
  static List<Answer> run(Configuration configuration) {
    try {
      return applied(configuration);
    } catch (RuntimeException e) {
      LOG.warn("The function could not be primed. Its first invocation will take longer.", e);
      return List.of();
    }
  }

  private static List<Answer> applied(Configuration configuration) {
    var invocations = new InvocationReader(configuration.maxReceiveCount());
    return switch (invocations.read(batch(), "none", Optional.empty())) {
      case Invocation.Messages(var _, var deliveries) ->
          List.copyOf(
              Composition.offline(configuration, new CannedHttpClient())
                  .flow()
                  .run(deliveries, TIMEOUT)
                  .values());
      case Invocation.Event _, Invocation.Request _, Invocation.Audit _ ->
          throw new IllegalStateException("A batch is a batch");
    };
  }

  private static byte[] batch() {
    var message =
        Json.object()
            .put("messageId", "priming")
            .put("eventSource", "aws:sqs")
            .put("eventSourceARN", "arn:aws:sqs:eu-west-1:000000000000:priming.fifo")
            .put("body", REQUEST);
    message
        .putObject("attributes")
        .put("ApproximateReceiveCount", "1")
        .put("MessageGroupId", USER_POOL_ID + "#" + CLIENT_ID);
    var batch = Json.object();
    batch.putArray("Records").add(message);
    return Json.write(batch).getBytes(UTF_8);
  }
}
