package dev.amend.local.run;

import dev.amend.local.lambda.ReturnedMessage;
import dev.amend.local.sqs.Queues;
import java.time.Duration;
import java.time.Instant;

/** A line for people about a message that was returned to its queue. */
final class ReturnedMessageLine {

  private ReturnedMessageLine() {}

  static String of(ReturnedMessage message, Instant now) {
    return "%s: message %s returned to the queue, receive %d of %d, %s in %d s"
        .formatted(
            message.queue().name(),
            message.messageId(),
            message.receiveCount(),
            Queues.MAX_RECEIVE_COUNT,
            message.receiveCount() < Queues.MAX_RECEIVE_COUNT
                ? "next receive"
                : "moves to the dead-letter queue",
            secondsLeft(message, now));
  }

  /** The visibility timeout started when the message was received. */
  private static long secondsLeft(ReturnedMessage message, Instant now) {
    var left = Duration.between(now, message.received().plus(Queues.VISIBILITY_TIMEOUT));
    return Math.max(0, Math.ceilDiv(left.toMillis(), 1_000));
  }
}
