package dev.amend.request;

import java.time.Instant;
import java.util.Optional;

/**
 * A request as a transport delivered it, before it is read.
 *
 * @param text the request itself, without an envelope
 * @param causationId the ID of the SQS message, EventBridge event or Lambda request
 * @param transportKey the idempotency key to use if the request doesn't have one
 * @param messageGroup the message group, whose order must be kept; empty outside a FIFO queue
 * @param lastReceive true if the message moves to the dead-letter queue unless this receive
 *     succeeds
 * @param producer who sent it
 * @param sentAt when the message was sent to its queue; empty if it didn't come from one
 */
public record Delivery(
    String text,
    String causationId,
    String transportKey,
    Optional<String> messageGroup,
    boolean lastReceive,
    Producer producer,
    Optional<Instant> sentAt) {

  /** Creates a delivery that didn't come from a queue. */
  public Delivery(
      String text,
      String causationId,
      String transportKey,
      Optional<String> messageGroup,
      boolean lastReceive,
      Producer producer) {
    this(text, causationId, transportKey, messageGroup, lastReceive, producer, Optional.empty());
  }

  /** Leaves out the text, which can contain a secret. */
  @Override
  public String toString() {
    return "Delivery[" + causationId + "]";
  }
}
