package dev.amend.local.run;

import dev.amend.local.lambda.HandedBack;
import dev.amend.local.sqs.Queues;

/** Tells a person that a message was handed back, and when it moves again. */
final class HandBackLine {

  private HandBackLine() {}

  /** Writes the line; the time-out runs from when the message was received. */
  static String of(HandedBack message) {
    return "%s: message %s handed back, receive %d of %d, %s in %d s"
        .formatted(
            message.queue().name(),
            message.messageId(),
            message.receives(),
            Queues.MAX_RECEIVE_COUNT,
            message.receives() < Queues.MAX_RECEIVE_COUNT ? "again" : "to the dead-letter queue",
            Queues.VISIBILITY_TIMEOUT.toSeconds());
  }
}
