package dev.amend.simulation;

import dev.amend.flow.Parts;
import dev.amend.ledger.InMemoryLedger;
import dev.amend.ledger.Ledger;
import dev.amend.request.Delivery;
import java.util.List;

/** A protocol to try: the real one, or one that is broken on purpose. Made anew for each run. */
interface Variant {

  /** The protocol as it is. */
  Variant NONE = new Variant() {};

  /** Stands between the wire and the ledger's store. */
  default Ledger beneath(InMemoryLedger ledger) {
    return ledger;
  }

  /** Stands between the flow and the wire, anew for each invocation. */
  default Parts around(Parts parts) {
    return parts;
  }

  /** Stands between the queue and the flow. */
  default List<Delivery> deliveries(List<Delivery> deliveries) {
    return deliveries;
  }
}
