package dev.amend.local.lambda;

import dev.amend.local.sqs.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;

/**
 * Polls a queue and invokes a function with what it finds, like Lambda's event source mapping with
 * partial batch responses. What succeeded is deleted; what failed is left to the queue, which moves
 * it to its dead-letter queue by its own redrive policy.
 */
public final class EventSourceMapping {

  private static final int BATCH_SIZE = 10;

  private final SqsClient sqs;
  private final Queue queue;
  private final LambdaFunction function;
  private final Redelivery redelivery;
  private final Consumer<ReturnedMessage> witness;

  /**
   * Makes a mapping; it does nothing by itself.
   *
   * @param sqs the queue's service
   * @param queue where messages come from
   * @param function where they go
   * @param redelivery when a failed message comes again
   */
  public EventSourceMapping(
      SqsClient sqs, Queue queue, LambdaFunction function, Redelivery redelivery) {
    this(sqs, queue, function, redelivery, message -> {});
  }

  /**
   * Makes a mapping that tells what it hands back.
   *
   * @param sqs the queue's service
   * @param queue where messages come from
   * @param function where they go
   * @param redelivery when a failed message comes again
   * @param witness is told of each failed message
   */
  public EventSourceMapping(
      SqsClient sqs,
      Queue queue,
      LambdaFunction function,
      Redelivery redelivery,
      Consumer<ReturnedMessage> witness) {
    this.sqs = sqs;
    this.queue = queue;
    this.function = function;
    this.redelivery = redelivery;
    this.witness = witness;
  }

  /**
   * Takes one batch, if there is one.
   *
   * @param patience how long to wait for messages, in whole seconds
   * @return how many messages the function was given
   */
  public int poll(Duration patience) {
    var messages = receive(patience);
    var received = Instant.now();
    if (!messages.isEmpty()) {
      settle(messages, received, function.invoke(SqsEvent.of(queue, messages)));
    }
    return messages.size();
  }

  /**
   * Polls until the queue holds nothing any more, neither waiting nor in flight.
   *
   * @return how many messages the function was given, each as often as it was given
   */
  public int drain() {
    var given = 0;
    while (holdsMessages()) {
      given += poll(Duration.ZERO);
    }
    return given;
  }

  private List<Message> receive(Duration patience) {
    return sqs.receiveMessage(
            receive ->
                receive
                    .queueUrl(queue.url())
                    .maxNumberOfMessages(BATCH_SIZE)
                    .waitTimeSeconds((int) patience.toSeconds())
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }

  private void settle(List<Message> messages, Instant received, InvocationResult answer) {
    var ids = messages.stream().map(Message::messageId).collect(Collectors.toUnmodifiableSet());
    var failures = BatchResponse.failures(answer, ids);
    for (var message : messages) {
      var failed = failures.contains(message.messageId());
      if (failed) {
        witness.accept(ReturnedMessage.of(queue, message, received));
      }
      try {
        settle(message, failed);
      } catch (ReceiptHandleIsInvalidException e) {
        // The queue was purged in the meantime: there is nothing left to settle.
      }
    }
  }

  private void settle(Message message, boolean failed) {
    if (!failed) {
      sqs.deleteMessage(
          delete -> delete.queueUrl(queue.url()).receiptHandle(message.receiptHandle()));
    } else if (redelivery == Redelivery.IMMEDIATE) {
      sqs.changeMessageVisibility(
          change ->
              change
                  .queueUrl(queue.url())
                  .receiptHandle(message.receiptHandle())
                  .visibilityTimeout(0));
    }
  }

  private boolean holdsMessages() {
    var counts =
        sqs.getQueueAttributes(
                get -> get.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return !"0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        || !"0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
  }
}
