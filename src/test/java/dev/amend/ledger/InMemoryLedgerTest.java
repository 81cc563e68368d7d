package dev.amend.ledger;

/** The ledger in memory keeps the contract. */
class InMemoryLedgerTest extends LedgerContract {

  private final Ledger ledger = new InMemoryLedger(RETENTION);

  @Override
  protected Ledger ledger() {
    return ledger;
  }
}
