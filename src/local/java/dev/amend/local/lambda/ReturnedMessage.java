package dev.amend.local.lambda;

import dev.amend.local.sqs.Queue;
import java.time.Instant;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * A message that the function did not settle, so that its queue keeps it.
 *
 * @param queue where it is
 * @param messageId which
 * @param receives how often it has been received, this time too
 * @param received when it was received this time, which is when its visibility time-out began
 */
public record ReturnedMessage(Queue queue, String messageId, int receives, Instant received) {

  static ReturnedMessage of(Queue queue, Message message, Instant received) {
    var receives =
        message
            .attributes()
            .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
    return new ReturnedMessage(queue, message.messageId(), Integer.parseInt(receives), received);
  }
}
