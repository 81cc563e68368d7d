package dev.amend.flow;

import dev.amend.request.Delivery;
import dev.amend.request.Origin;
import dev.amend.request.Reading;
import java.util.Optional;

/**
 * A delivery's place in the batch, and what came of reading it.
 *
 * @param position its index
 * @param delivery what came
 * @param reading what it says
 */
record Item(int position, Delivery delivery, Reading reading) {

  /** Tells where the request comes from. */
  Origin origin() {
    return switch (reading) {
      case Reading.Accepted accepted -> accepted.request().origin();
      case Reading.Refused refused -> refused.origin();
      case Reading.Unreadable unreadable -> unreadable.origin();
    };
  }

  /** Tells whether the request leaves a trace under its key. */
  boolean isBound() {
    return switch (reading) {
      case Reading.Accepted accepted -> !accepted.request().planOnly();
      case Reading.Refused refused -> !refused.planOnly();
      case Reading.Unreadable unreadable -> false;
    };
  }

  /**
   * Names the order that the request has to keep: its message group's, else its client's, else
   * none.
   */
  String lane() {
    return delivery
        .messageGroup()
        .map(group -> "group " + group)
        .or(() -> client().map(client -> "client " + client))
        .orElse("delivery " + position);
  }

  /** The request as a task, where it can be judged. */
  Optional<Task> task() {
    return reading instanceof Reading.Accepted accepted
        ? Optional.of(new Task(position, accepted.request(), lane()))
        : Optional.empty();
  }

  private Optional<String> client() {
    return switch (reading) {
      case Reading.Accepted accepted -> Optional.of(accepted.request().client().toString());
      case Reading.Refused refused ->
          refused
              .userPoolId()
              .flatMap(pool -> refused.clientId().map(client -> pool + "#" + client));
      case Reading.Unreadable unreadable -> Optional.empty();
    };
  }
}
