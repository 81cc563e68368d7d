package dev.amend.simulation;

import dev.amend.flow.lease.Ports;
import dev.amend.ledger.InMemoryStore;
import dev.amend.request.Delivery;
import java.time.Duration;
import java.util.List;

/**
 * The protocol to simulate: the real one, or one that is broken on purpose. Each run gets its own.
 */
interface Variant {

  /** The real protocol. */
  Variant NONE = new Variant() {};

  /** Creates the ledger's store. */
  default InMemoryStore store(Duration retention) {
    return new InMemoryStore(retention);
  }

  /** Wraps the ports of one invocation. */
  default Ports ports(Ports ports) {
    return ports;
  }

  /** Changes what the queue delivers. */
  default List<Delivery> deliveries(List<Delivery> deliveries) {
    return deliveries;
  }
}
