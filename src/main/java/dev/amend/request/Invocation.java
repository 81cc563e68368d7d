package dev.amend.request;

import java.util.List;

/** What invoked the function, told apart by shape. */
public sealed interface Invocation {

  /**
   * A batch of messages of one SQS queue.
   *
   * @param messageIds in order, possibly with repeats
   * @param deliveries the message of each id
   */
  record Messages(List<String> messageIds, List<Delivery> deliveries) implements Invocation {

    /** Copies the lists. */
    public Messages {
      messageIds = List.copyOf(messageIds);
      deliveries = List.copyOf(deliveries);
    }
  }

  /**
   * An EventBridge event, or a bare request.
   *
   * @param delivery the request in it
   */
  record Single(Delivery delivery) implements Invocation {}
}
