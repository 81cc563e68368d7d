package dev.amend.request;

import java.util.Optional;

/**
 * One request as a transport delivered it, not yet read.
 *
 * @param text the request itself, without any envelope
 * @param causationId the SQS message id, EventBridge event id or Lambda request id
 * @param transportKey the idempotency key where the request states none
 * @param messageGroup the message group whose order holds; empty outside a FIFO queue
 * @param lastReceive true when a further failure sends the message to the dead-letter queue
 */
public record Delivery(
    String text,
    String causationId,
    String transportKey,
    Optional<String> messageGroup,
    boolean lastReceive) {

  /** Leaves the text out, which may hold anything. */
  @Override
  public String toString() {
    return "Delivery[" + causationId + "]";
  }
}
