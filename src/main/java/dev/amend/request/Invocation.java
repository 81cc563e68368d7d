package dev.amend.request;

import java.util.List;

/** What invoked the function. */
public sealed interface Invocation {

  /**
   * A batch of messages from one SQS queue.
   *
   * @param messageIds in the order of the batch; an ID may appear twice
   * @param deliveries the delivery of each message, in the same order
   */
  record Messages(List<String> messageIds, List<Delivery> deliveries) implements Invocation {

    /** Copies the lists. */
    public Messages {
      messageIds = List.copyOf(messageIds);
      deliveries = List.copyOf(deliveries);
    }
  }

  /**
   * An EventBridge event.
   *
   * @param delivery the request in its detail
   */
  record Event(Delivery delivery) implements Invocation {}

  /**
   * A request for an audit.
   *
   * @param delivery its text
   */
  record Audit(Delivery delivery) implements Invocation {}

  /**
   * A bare request.
   *
   * @param delivery the request
   */
  record Request(Delivery delivery) implements Invocation {}
}
