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
 * Polls a queue and invokes a function with the messages, like Lambda's event source mapping with
 * partial batch responses. It deletes the messages that succeeded. Those that failed stay in the
 * queue, whose redrive policy moves them to the dead-letter queue.
 */
public final class EventSourceMapping {

  private static final int BATCH_SIZE = 10;

  private final SqsClient sqs;
  private final Queue queue;
  private final LambdaFunction function;
  private final Redelivery redelivery;
  private final Consumer<ReturnedMessage> listener;

  /**
   * Creates a mapping, which polls only when a method is called.
   *
   * @param sqs the client of the queue's server
   * @param queue the queue
   * @param function the function
   * @param redelivery when a message that failed is delivered again
   */
  public EventSourceMapping(
      SqsClient sqs, Queue queue, LambdaFunction function, Redelivery redelivery) {
    this(sqs, queue, function, redelivery, message -> {});
  }

  /**
   * Creates a mapping, which polls only when a method is called.
   *
   * @param sqs the client of the queue's server
   * @param queue the queue
   * @param function the function
   * @param redelivery when a message that failed is delivered again
   * @param listener gets each message that is returned to the queue
   */
  public EventSourceMapping(
      SqsClient sqs,
      Queue queue,
      LambdaFunction function,
      Redelivery redelivery,
      Consumer<ReturnedMessage> listener) {
    this.sqs = sqs;
    this.queue = queue;
    this.function = function;
    this.redelivery = redelivery;
    this.listener = listener;
  }

  /**
   * Invokes the function with one batch, unless the queue is empty.
   *
   * @param waitTime how long to wait for messages, in whole seconds
   * @return the number of messages in the batch
   */
  public int poll(Duration waitTime) {
    var messages = receive(waitTime);
    var received = Instant.now();
    if (!messages.isEmpty()) {
      finish(messages, received, function.invoke(SqsEvent.of(queue, messages)));
    }
    return messages.size();
  }

  /**
   * Polls until the queue has no messages, visible or in flight.
   *
   * @return the number of messages in all batches, each counted as often as it was delivered
   */
  public int drain() {
    var delivered = 0;
    while (hasMessages()) {
      delivered += poll(Duration.ZERO);
    }
    return delivered;
  }

  private List<Message> receive(Duration waitTime) {
    return sqs.receiveMessage(
            receive ->
                receive
                    .queueUrl(queue.url())
                    .maxNumberOfMessages(BATCH_SIZE)
                    .waitTimeSeconds((int) waitTime.toSeconds())
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                    .messageAttributeNames("All"))
        .messages();
  }

  private void finish(List<Message> messages, Instant received, InvocationResult result) {
    var ids = messages.stream().map(Message::messageId).collect(Collectors.toUnmodifiableSet());
    var failures = BatchResponse.failures(result, ids);
    for (var message : messages) {
      var failed = failures.contains(message.messageId());
      if (failed) {
        listener.accept(ReturnedMessage.of(queue, message, received));
      }
      try {
        finish(message, failed);
      } catch (ReceiptHandleIsInvalidException e) {
        // The queue was purged in the meantime, so the message is gone.
      }
    }
  }

  private void finish(Message message, boolean failed) {
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

  private boolean hasMessages() {
    var counts =
        sqs.getQueueAttributes(
                get -> get.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return !"0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        || !"0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
  }
}
