package dev.amend.local.run;

import dev.amend.ChangeRequestHandler;
import dev.amend.Configuration;
import dev.amend.local.LocalStack;
import dev.amend.local.Seed;
import dev.amend.local.eventbridge.PublishedEvent;
import dev.amend.local.eventbridge.RequestRule;
import dev.amend.local.lambda.EventSourceMapping;
import dev.amend.local.lambda.FailedInvocation;
import dev.amend.local.lambda.InProcessFunction;
import dev.amend.local.lambda.InvokeApi;
import dev.amend.local.lambda.LambdaFunction;
import dev.amend.local.lambda.Redelivery;
import dev.amend.local.sqs.Queue;
import dev.amend.local.sqs.ResultQueue;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Keeps the stack running for the developers of a portal, and prints each result. */
final class ServeCommand {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private static final Duration LONG_POLL = Duration.ofSeconds(1);

  /** The alias that the event source mappings of template.yaml invoke. */
  private static final String QUEUE_ALIAS = "queue";

  /** Lambda waits one minute and then two before it retries an asynchronous invocation. */
  private static final List<Duration> RETRY_WAITS =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(2));

  private final LocalStack stack;
  private final Configuration configuration;
  private final FaultControl faults;
  private final PrintStream out;
  private final Style style;
  private final boolean isVerbose;

  /**
   * Creates the command.
   *
   * @param configuration of the function
   * @param faults switches faults while the command runs
   * @param isVerbose whether it prints each result as JSON too
   */
  ServeCommand(
      LocalStack stack,
      Configuration configuration,
      FaultControl faults,
      PrintStream out,
      Style style,
      boolean isVerbose) {
    this.stack = stack;
    this.faults = faults;
    this.configuration = configuration;
    this.out = out;
    this.style = style;
    this.isVerbose = isVerbose;
  }

  /** Polls both request queues until the thread is interrupted. */
  void run() throws InterruptedException {
    var function = new InProcessFunction(new ChangeRequestHandler(configuration));
    stack.bus().deliverTo(this::print);
    stack
        .bus()
        .onOtherBuses(
            new RequestRule(new ResultQueue(stack.sqs(), stack.queues().standard()), out::println));
    stack.serve(
        new InvokeApi(
            qualifier -> qualifier.map(function::through).orElse(function),
            RETRY_WAITS,
            this::keep));
    stack.serve(FaultControl.PATH, faults);
    out.print(greeting());
    var fifo = poller(stack.queues().fifo(), function.through(QUEUE_ALIAS));
    var standard = poller(stack.queues().standard(), function.through(QUEUE_ALIAS));
    fifo.join();
    standard.join();
  }

  private void keep(FailedInvocation failed) {
    if (!failed.hasDestination()) {
      out.println(
          "An asynchronous invocation failed three times. It was dropped, because %s has no failure destination."
              .formatted(failed.qualifier().orElse("the unqualified function")));
      return;
    }
    var queue = stack.queues().failedInvocations();
    stack.sqs().sendMessage(send -> send.queueUrl(queue.url()).messageBody(failed.record()));
    out.println("An asynchronous invocation failed three times. Its record is in " + queue.name());
  }

  private Thread poller(Queue queue, LambdaFunction function) {
    var mapping =
        new EventSourceMapping(
            stack.sqs(),
            queue,
            function,
            Redelivery.AFTER_VISIBILITY_TIMEOUT,
            message -> out.println(ReturnedMessageLine.of(message, Instant.now())));
    return Thread.ofVirtual()
        .start(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                poll(queue, mapping);
              }
            });
  }

  /** Polls once. A failure is printed and doesn't end the polling. */
  private void poll(Queue queue, EventSourceMapping mapping) {
    try {
      mapping.poll(LONG_POLL);
    } catch (RuntimeException e) {
      out.println(queue.name() + ": " + e.getMessage());
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LONG_POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(PublishedEvent event) {
    out.println(TIME.format(event.time()) + " " + new ResultText(event.detail(), style).line());
    if (isVerbose) {
      out.println(event.detail().toPrettyString());
    }
  }

  private String greeting() {
    return """
    Amend is running. Press Ctrl-C to stop it.

      Cognito, DynamoDB, EventBridge, Secrets Manager   %s
      Lambda (function amend), STS                      the same
      SQS                                               %s
      FIFO queue for requests                           %s
      standard queue for requests                       %s
      queue for results                                 %s
      user pool                                         %s
      app client                                        %s

    You can use any Region, access key and secret key.
    """
        .formatted(
            stack.endpoint(),
            stack.sqsEndpoint(),
            stack.queues().fifo().url(),
            stack.queues().standard().url(),
            stack.queues().results().url(),
            Seed.USER_POOL_ID,
            Seed.CLIENT_ID);
  }
}
