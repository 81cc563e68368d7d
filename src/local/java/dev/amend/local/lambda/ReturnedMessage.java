package dev.amend.local.lambda;

import dev.amend.local.sqs.Queue;
import java.time.Instant;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * A message that failed and was returned to its queue.
 *
 * @param queue the queue
 * @param messageId the message's ID
 * @param receiveCount how many times the message has been received
 * @param received when it was received last, which is when its visibility timeout started
 */
public record ReturnedMessage(Queue queue, String messageId, int receiveCount, Instant received) {

  static ReturnedMessage of(Queue queue, Message message, Instant received) {
    var receiveCount =
        message
            .attributes()
            .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
    return new ReturnedMessage(
        queue, message.messageId(), Integer.parseInt(receiveCount), received);
  }
}
