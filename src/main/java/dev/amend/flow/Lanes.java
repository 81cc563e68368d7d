package dev.amend.flow;

import dev.amend.appclient.ClientKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a batch apart into shares: requests of one client that may share an update without
 * overtaking one another within a message group.
 */
final class Lanes {

  /** So many requests share an update at most, so that an intent fits into a DynamoDB item. */
  private static final int MAX_SHARE = 1_000;

  private final Map<String, Deque<BatchItem>> lanes = new LinkedHashMap<>();

  Lanes(List<BatchItem> items) {
    items.forEach(item -> lanes.computeIfAbsent(item.lane(), _ -> new ArrayDeque<>()).add(item));
  }

  /** Returns the number of lanes that are not empty. */
  int count() {
    return lanes.size();
  }

  /**
   * Takes the next share: from each lane, the requests at its head for the client whose turn it is.
   * No idempotency key is in a share twice: the later request waits for the earlier one's outcome.
   */
  List<BatchItem> next() {
    var client = lanes.values().iterator().next().element().request().client();
    var share = new ArrayList<BatchItem>();
    var keys = new HashSet<String>();
    lanes.values().forEach(lane -> takeHead(lane, client, share, keys));
    lanes.values().removeIf(Deque::isEmpty);
    share.sort(Comparator.comparingInt(BatchItem::position));
    return share;
  }

  /** Closes the lane of a request that failed, and returns the requests that were still in it. */
  List<BatchItem> close(BatchItem failed) {
    var lane = lanes.remove(failed.lane());
    return lane == null ? List.of() : List.copyOf(lane);
  }

  /** An operation on secrets is alone in its share. */
  private static boolean mayShare(BatchItem item, List<BatchItem> share) {
    return share.isEmpty() || !(item.isSecretOperation() || share.getFirst().isSecretOperation());
  }

  private static void takeHead(
      Deque<BatchItem> lane, ClientKey client, List<BatchItem> share, Set<String> keys) {
    while (!lane.isEmpty()
        && share.size() < MAX_SHARE
        && mayShare(lane.element(), share)
        && lane.element().request().client().equals(client)
        && (lane.element().isPlan() || keys.add(lane.element().origin().key()))) {
      share.add(lane.remove());
    }
  }
}
