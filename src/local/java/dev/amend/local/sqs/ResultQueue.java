package dev.amend.local.sqs;

import dev.amend.local.eventbridge.PublishedEvent;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A target of the bus: it writes every event to a queue, so that other processes can read results.
 *
 * @param sqs the queue's service
 * @param queue where events go
 */
public record ResultQueue(SqsClient sqs, Queue queue) implements Consumer<PublishedEvent> {

  @Override
  public void accept(PublishedEvent event) {
    try {
      sqs.sendMessage(send -> send.queueUrl(queue.url()).messageBody(event.envelope().toString()));
    } catch (SdkException e) {
      // A publisher never learns that a target failed; the bus keeps the event all the same.
    }
  }
}
