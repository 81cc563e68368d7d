package dev.amend.flow;

import dev.amend.request.Delivery;
import dev.amend.request.Origin;
import dev.amend.request.ParsedRequest;
import java.util.Optional;

/**
 * A delivery's place in the batch, and what came of reading it.
 *
 * @param position its index
 * @param delivery what came
 * @param reading what it says
 */
record Item(int position, Delivery delivery, ParsedRequest reading) {

  /** Tells where the request comes from. */
  Origin origin() {
    return switch (reading) {
      case ParsedRequest.Valid accepted -> accepted.request().origin();
      case ParsedRequest.Invalid refused -> refused.origin();
      case ParsedRequest.Unreadable unreadable -> unreadable.origin();
    };
  }

  /** Tells whether the request leaves a trace under its key. */
  boolean isBound() {
    return switch (reading) {
      case ParsedRequest.Valid accepted -> !accepted.request().isPlan();
      case ParsedRequest.Invalid refused -> !refused.isPlan();
      case ParsedRequest.Unreadable unreadable -> false;
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
    return reading instanceof ParsedRequest.Valid accepted
        ? Optional.of(new Task(position, accepted.request(), lane()))
        : Optional.empty();
  }

  private Optional<String> client() {
    return switch (reading) {
      case ParsedRequest.Valid accepted -> Optional.of(accepted.request().client().toString());
      case ParsedRequest.Invalid refused ->
          refused
              .userPoolId()
              .flatMap(pool -> refused.clientId().map(client -> pool + "#" + client));
      case ParsedRequest.Unreadable unreadable -> Optional.empty();
    };
  }
}
