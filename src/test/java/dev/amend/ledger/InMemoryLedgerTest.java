package dev.amend.ledger;

/** The flow tests' ledger keeps the contract. */
class InMemoryLedgerTest extends LedgerContract {

  private final Ledger ledger = new InMemoryLedger(RETENTION);

  @Override
  protected Ledger ledger() {
    return ledger;
  }
}
