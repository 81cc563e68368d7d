package dev.amend.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.result.Result;
import java.util.ArrayList;
import java.util.List;

/** The event bus in memory: it keeps every event. */
final class SimulatedBus {

  private final List<ObjectNode> events = new ArrayList<>();

  void put(Result result) {
    events.add(result.document().deepCopy());
  }

  List<ObjectNode> events() {
    return events;
  }
}
