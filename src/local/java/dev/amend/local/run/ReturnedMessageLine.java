package dev.amend.local.run;

import dev.amend.local.lambda.ReturnedMessage;
import dev.amend.local.sqs.Queues;
import java.time.Duration;
import java.time.Instant;

/** Tells a person that a message was handed back, and when it moves again. */
final class ReturnedMessageLine {

  private ReturnedMessageLine() {}

  /** Writes the line; the time-out runs since the message was received. */
  static String of(ReturnedMessage message, Instant now) {
    return "%s: message %s handed back, receive %d of %d, %s in %d s"
        .formatted(
            message.queue().name(),
            message.messageId(),
            message.receives(),
            Queues.MAX_RECEIVE_COUNT,
            message.receives() < Queues.MAX_RECEIVE_COUNT ? "again" : "to the dead-letter queue",
            secondsLeft(message, now));
  }

  private static long secondsLeft(ReturnedMessage message, Instant now) {
    var left = Duration.between(now, message.received().plus(Queues.VISIBILITY_TIMEOUT));
    return Math.max(0, Math.ceilDiv(left.toMillis(), 1_000));
  }
}
