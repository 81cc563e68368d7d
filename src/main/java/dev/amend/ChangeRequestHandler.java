package dev.amend;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import dev.amend.codec.Json;
import dev.amend.flow.Answer;
import dev.amend.flow.BatchItem;
import dev.amend.flow.ChangeFlow;
import dev.amend.request.Delivery;
import dev.amend.request.Invocation;
import dev.amend.request.reader.InvocationReader;
import dev.amend.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;

/**
 * The Lambda function. For an SQS batch, it returns the messages that must be delivered again. For
 * an EventBridge event or a bare change request, it returns the result document.
 */
public final class ChangeRequestHandler implements RequestStreamHandler {

  private final ChangeFlow flow;
  private final InvocationReader invocations;
  private final Telemetry telemetry;

  /**
   * Creates the function as Lambda runs it, and loads what the first invocation needs: with
   * SnapStart, before the snapshot is taken.
   *
   * @throws IllegalArgumentException in one line that names a missing or malformed environment
   *     variable
   */
  public ChangeRequestHandler() {
    var configuration = Configuration.from(System.getenv());
    var priming = CompletableFuture.runAsync(() -> Priming.run(configuration));
    this(configuration);
    telemetry.prime();
    priming.join();
  }

  /** Creates the function with clients of the AWS services. */
  public ChangeRequestHandler(Configuration configuration) {
    this.telemetry = new Telemetry(configuration);
    this.flow = Composition.flow(configuration, telemetry);
    this.invocations = new InvocationReader(configuration.maxReceiveCount());
  }

  /** Creates the function with any flow, for tests. */
  public ChangeRequestHandler(ChangeFlow flow, Configuration configuration) {
    this.flow = flow;
    this.invocations = new InvocationReader(configuration.maxReceiveCount());
    this.telemetry = new Telemetry(configuration);
  }

  /**
   * Handles one invocation.
   *
   * @throws RetryLaterException if an event or a bare request fails for a transient reason
   * @throws IllegalArgumentException if the payload isn't UTF-8, or has records that aren't SQS
   *     messages
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    telemetry.begin(context);
    try {
      switch (invocations.read(input.readAllBytes(), context.getAwsRequestId())) {
        case Invocation.Messages messages ->
            Json.MAPPER.writeValue(output, response(messages, run(messages.deliveries(), context)));
        case Invocation.Single single ->
            Json.MAPPER.writeValue(
                output, document(run(List.of(single.delivery()), context).firstEntry().getValue()));
      }
    } finally {
      telemetry.end();
    }
  }

  private SequencedMap<BatchItem, Answer> run(List<Delivery> deliveries, Context context) {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis());
    var began = TimeSource.SYSTEM.nanos();
    var answers = flow.run(deliveries, left);
    telemetry.worked(Duration.ofNanos(TimeSource.SYSTEM.nanos() - began));
    answers.forEach(telemetry::answered);
    return answers;
  }

  private static SQSBatchResponse response(
      Invocation.Messages messages, SequencedMap<BatchItem, Answer> answers) {
    return new SQSBatchResponse(
        answers.entrySet().stream()
            .filter(answered -> answered.getValue() instanceof Answer.Retry)
            .map(answered -> messages.messageIds().get(answered.getKey().position()))
            .distinct()
            .map(SQSBatchResponse.BatchItemFailure::new)
            .toList());
  }

  private static Object document(Answer answer) {
    return switch (answer) {
      case Answer.Ended(var result) -> result.document();
      case Answer.Retry(var code, var message) -> throw new RetryLaterException(code, message);
    };
  }
}
