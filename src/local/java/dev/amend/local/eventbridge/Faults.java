package dev.amend.local.eventbridge;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Failures that a test has planned. Each applies once, in order. */
final class Faults {

  private final Queue<Refusal> planned = new ConcurrentLinkedQueue<>();

  void plan(int times, Refusal refusal) {
    for (var time = 0; time < times; time++) {
      planned.add(refusal);
    }
  }

  Optional<Refusal> next() {
    return Optional.ofNullable(planned.poll());
  }

  void clear() {
    planned.clear();
  }
}
