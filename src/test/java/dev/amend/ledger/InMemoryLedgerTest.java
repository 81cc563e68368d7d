package dev.amend.ledger;

import dev.amend.time.ManualTime;
import java.util.List;

/** The ledger in memory keeps the contract. */
class InMemoryLedgerTest extends LedgerContract {

  private static final int MAX_WRITES = 99;

  private final InMemoryStore store = new InMemoryStore(RETENTION);

  @Override
  protected Ledger ledger(ManualTime time) {
    return new InMemoryLedger(store, time, MAX_WRITES) {
      @Override
      protected void transact(String name, List<StoreWrite> writes) {
        synchronized (store) {
          super.transact(name, writes);
        }
      }
    };
  }

  @Override
  protected Ledger failingAfter(int transactions, ManualTime time) {
    return new InMemoryLedger(store, time, MAX_WRITES) {
      private int done;

      @Override
      protected void transact(String name, List<StoreWrite> writes) {
        if (done++ == transactions) {
          throw new LedgerException.Unavailable("the store fails");
        }
        super.transact(name, writes);
      }
    };
  }
}
