package dev.amend.local.sqs;

import dev.amend.local.eventbridge.PublishedEvent;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A target of the result bus that sends every event to a queue, so that other processes can read
 * the results.
 *
 * @param sqs the client of the queue's server
 * @param queue the queue
 */
public record ResultQueue(SqsClient sqs, Queue queue) implements Consumer<PublishedEvent> {

  @Override
  public void accept(PublishedEvent event) {
    try {
      sqs.sendMessage(send -> send.queueUrl(queue.url()).messageBody(event.envelope().toString()));
    } catch (SdkException e) {
      // In EventBridge too, a failed delivery doesn't affect the publisher.
    }
  }
}
