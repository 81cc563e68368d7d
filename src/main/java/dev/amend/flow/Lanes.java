package dev.amend.flow;

import dev.amend.appclient.ClientKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals a batch out in shares: requests of one client that may go into one update, without
 * overtaking within any message group.
 */
final class Lanes {

  private final Map<String, Deque<Task>> lanes = new LinkedHashMap<>();

  Lanes(List<Task> tasks) {
    tasks.forEach(task -> lanes.computeIfAbsent(task.lane(), lane -> new ArrayDeque<>()).add(task));
  }

  /** Counts the lanes in which something is still to do. */
  int count() {
    return lanes.size();
  }

  /**
   * Takes the next share: from each lane, what stands at its head for the client whose turn it is.
   */
  List<Task> next() {
    var client = lanes.values().iterator().next().element().request().client();
    var share = new ArrayList<Task>();
    lanes.values().forEach(lane -> takeHead(lane, client, share));
    lanes.values().removeIf(Deque::isEmpty);
    share.sort(Comparator.comparingInt(Task::position));
    return share;
  }

  /** Closes the lane of a request that failed; what stands in it is returned undone. */
  List<Task> close(Task failed) {
    var lane = lanes.remove(failed.lane());
    return lane == null ? List.of() : List.copyOf(lane);
  }

  private static void takeHead(Deque<Task> lane, ClientKey client, List<Task> share) {
    while (!lane.isEmpty()
        && share.size() < Bounds.SHARE
        && lane.element().request().client().equals(client)) {
      share.add(lane.remove());
    }
  }
}
