package dev.amend.simulation;

import dev.amend.ledger.Ledger;
import dev.amend.ledger.LedgerContract;

/** The simulated ledger keeps the contract. */
class SimulatedLedgerTest extends LedgerContract {

  private final Ledger ledger = new SimulatedLedger(RETENTION);

  @Override
  protected Ledger ledger() {
    return ledger;
  }
}
