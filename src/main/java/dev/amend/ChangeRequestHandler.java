package dev.amend;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import dev.amend.appclient.Violation;
import dev.amend.codec.Json;
import dev.amend.flow.Answer;
import dev.amend.flow.BatchItem;
import dev.amend.flow.ChangeFlow;
import dev.amend.flow.audit.Audit;
import dev.amend.flow.lease.RetryException;
import dev.amend.policy.Entries;
import dev.amend.policy.InputShape;
import dev.amend.policy.Policy;
import dev.amend.policy.reader.PolicyReader;
import dev.amend.request.Delivery;
import dev.amend.request.Invocation;
import dev.amend.request.reader.AuditReader;
import dev.amend.request.reader.InvocationReader;
import dev.amend.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The Lambda function. For an SQS batch, it returns the messages that must be delivered again. For
 * an EventBridge event or a bare change request, it returns the result document.
 */
public final class ChangeRequestHandler implements RequestStreamHandler {

  private final ChangeFlow flow;
  private final InvocationReader invocations;
  private final Optional<Entries> entries;
  private final Telemetry telemetry;
  private final Function<Duration, Audit> audits;

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

  /**
   * Creates the function with clients of the AWS services.
   *
   * @throws IllegalArgumentException in one line that says what is wrong with the policy
   */
  public ChangeRequestHandler(Configuration configuration) {
    var policy = configuration.policyFile().map(PolicyReader::read);
    this.telemetry = new Telemetry(configuration);
    var composition = new Composition(configuration, policy, telemetry);
    this.flow = composition.flow();
    this.audits = composition::audit;
    this.invocations = new InvocationReader(configuration.maxReceiveCount());
    this.entries = policy.map(Policy::entries);
  }

  /**
   * Creates the function with any flow, for tests.
   *
   * @param audits creates an audit within the time that is left
   * @param entries which alias takes which input; empty without a policy
   */
  public ChangeRequestHandler(
      ChangeFlow flow,
      Function<Duration, Audit> audits,
      Optional<Entries> entries,
      Configuration configuration) {
    this.flow = flow;
    this.audits = audits;
    this.entries = entries;
    this.invocations = new InvocationReader(configuration.maxReceiveCount());
    this.telemetry = new Telemetry(configuration);
  }

  /**
   * Handles one invocation.
   *
   * @throws RetryLaterException if an event, a bare request or an audit fails for a transient
   *     reason
   * @throws IllegalArgumentException if the payload isn't UTF-8, or has records that aren't SQS
   *     messages, or an audit is invalid or refused
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    telemetry.begin(context);
    try {
      var alias = entries.flatMap(_ -> Entries.alias(context.getInvokedFunctionArn()));
      var invocation = invocations.read(input.readAllBytes(), context.getAwsRequestId(), alias);
      var refusal = entries.flatMap(known -> known.refusal(alias, shape(invocation)));
      Json.MAPPER.writeValue(
          output,
          switch (invocation) {
            case Invocation.Messages messages ->
                response(messages, answers(messages.deliveries(), refusal, context));
            case Invocation.Event(var delivery) -> document(delivery, refusal, context);
            case Invocation.Request(var delivery) -> document(delivery, refusal, context);
            case Invocation.Audit(var delivery) ->
                refusal.isPresent()
                    ? document(delivery, refusal, context)
                    : page(delivery, context);
          });
    } finally {
      telemetry.end();
    }
  }

  private static InputShape shape(Invocation invocation) {
    return switch (invocation) {
      case Invocation.Messages _ -> InputShape.SQS;
      case Invocation.Event _ -> InputShape.EVENTBRIDGE;
      case Invocation.Request _ -> InputShape.INVOKE;
      case Invocation.Audit _ -> InputShape.AUDIT;
    };
  }

  private SequencedMap<BatchItem, Answer> answers(
      List<Delivery> deliveries, Optional<Violation> refusal, Context context) {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis());
    var began = TimeSource.SYSTEM.nanos();
    var answers =
        refusal.isPresent()
            ? flow.refuse(deliveries, refusal.get(), left)
            : flow.run(deliveries, left);
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

  private Object page(Delivery delivery, Context context) {
    try {
      var left = Duration.ofMillis(context.getRemainingTimeInMillis());
      return audits.apply(left).page(AuditReader.read(delivery.text()));
    } catch (RetryException e) {
      throw new RetryLaterException(e.code(), e.reason());
    }
  }

  private Object document(Delivery delivery, Optional<Violation> refusal, Context context) {
    return switch (answers(List.of(delivery), refusal, context).firstEntry().getValue()) {
      case Answer.Ended(var result) -> result.document();
      case Answer.Retry(var code, var message) -> throw new RetryLaterException(code, message);
    };
  }
}
