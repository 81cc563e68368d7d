package dev.amend.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** An SQS queue with its dead-letter queue, standard or FIFO, in memory. */
final class SimulatedQueue {

  private final boolean fifo;
  private final int mostReceives;
  private final Duration visibility;
  private final List<Message> waiting = new ArrayList<>();
  private final List<Message> dead = new ArrayList<>();

  SimulatedQueue(boolean fifo, int mostReceives, Duration visibility) {
    this.fifo = fifo;
    this.mostReceives = mostReceives;
    this.visibility = visibility;
  }

  boolean isFifo() {
    return fifo;
  }

  int mostReceives() {
    return mostReceives;
  }

  void send(Message message) {
    waiting.add(message);
  }

  /**
   * Receives what is visible; in a FIFO queue nothing of a group of which something is hidden.
   *
   * @param duplicates true when a standard queue delivers what it gives out once more
   */
  List<Message> receive(int most, long now, boolean duplicates, SeededRandom random) {
    var batch = new ArrayList<Message>();
    var blocked = new HashSet<String>();
    var order = new ArrayList<>(waiting);
    if (!fifo) {
      Collections.shuffle(order, new Random(random.below(Integer.MAX_VALUE)));
    }
    for (var message : order) {
      var group = fifo ? message.group().orElseThrow() : message.id();
      if (batch.size() == most || blocked.contains(group)) {
        continue;
      }
      if (message.visibleAt() > now) {
        blocked.add(group);
      } else if (message.receives() >= mostReceives) {
        waiting.remove(message);
        message.bury();
        dead.add(message);
      } else {
        message.receive(duplicates && !fifo ? now : now + visibility.toNanos());
        batch.add(message);
      }
    }
    return batch;
  }

  void delete(Message message) {
    waiting.remove(message);
    dead.remove(message);
  }

  /** Tells when the next message becomes visible; empty when none waits. */
  OptionalLong nextVisible() {
    return waiting.stream().mapToLong(Message::visibleAt).min();
  }

  List<Message> dead() {
    return dead;
  }

  /** Moves the dead letters back. */
  void redrive(long now) {
    dead.forEach(message -> message.revive(now));
    waiting.addAll(dead);
    dead.clear();
  }
}
