package dev.amend.bench.drain;

import dev.amend.request.Delivery;
import dev.amend.request.Producer;
import java.util.Optional;

/** A message in a queue. */
final class QueuedMessage {

  private final String id;
  private final Optional<String> group;
  private final String body;
  private int receives;

  /**
   * Creates a message that hasn't been received.
   *
   * @param id its ID
   * @param group its message group; empty in a standard queue
   * @param body its text
   */
  QueuedMessage(String id, Optional<String> group, String body) {
    this.id = id;
    this.group = group;
    this.body = body;
  }

  /** Returns what a batch is made of: a message group, or in a standard queue a single message. */
  String unit() {
    return group.orElse(id);
  }

  int receives() {
    return receives;
  }

  void receive() {
    receives++;
  }

  /** Returns the request in the message, as the function reads it from an event. */
  Delivery delivery(int maxReceiveCount) {
    return new Delivery(
        body, id, id, group, receives >= maxReceiveCount, Producer.ofInvocation(Optional.empty()));
  }
}
