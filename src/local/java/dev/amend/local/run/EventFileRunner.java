package dev.amend.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.ChangeRequestHandler;
import dev.amend.local.LocalStack;
import dev.amend.local.Producer;
import dev.amend.local.eventbridge.PublishedEvent;
import dev.amend.local.lambda.EventSourceMapping;
import dev.amend.local.lambda.InProcessFunction;
import dev.amend.local.lambda.InvocationResult;
import dev.amend.local.lambda.LambdaFunction;
import dev.amend.local.lambda.Redelivery;
import dev.amend.local.sqs.Queue;
import java.util.List;
import java.util.stream.Stream;

/** Sends an event file to the function as in a deployment. */
public final class EventFileRunner {

  private final LocalStack stack;
  private final LambdaFunction function;

  public EventFileRunner(LocalStack stack) {
    this.stack = stack;
    this.function = new InProcessFunction(new ChangeRequestHandler(stack.configuration()));
  }

  /**
   * Runs a file. The messages of an SQS event are sent to a queue of the same type; any other event
   * invokes the function.
   *
   * @param file the file
   * @return the events that were published, in order
   */
  public List<PublishedEvent> run(EventFile file) {
    var before = stack.bus().events().size();
    if (file.isSqs()) {
      throughQueue(file);
    } else {
      directly(file);
    }
    return stack.bus().events().stream().skip(before).toList();
  }

  private void throughQueue(EventFile file) {
    var records = file.content().path("Records");
    records.forEach(this::send);
    Stream.of(stack.queues().fifo(), stack.queues().standard())
        .map(queue -> new EventSourceMapping(stack.sqs(), queue, function, Redelivery.IMMEDIATE))
        .forEach(EventSourceMapping::drain);
  }

  private void send(JsonNode record) {
    var group = record.path("attributes").path("MessageGroupId").asText();
    new Producer(stack.sqs()).send(queue(record), group, record.path("body").asText());
  }

  private Queue queue(JsonNode record) {
    return record.path("eventSourceARN").asText().endsWith(".fifo")
        ? stack.queues().fifo()
        : stack.queues().standard();
  }

  private void directly(EventFile file) {
    if (function.invoke(file.content().toString()) instanceof InvocationResult.Failed failed) {
      throw new IllegalStateException(failed.errorType() + ": " + failed.message());
    }
  }
}
