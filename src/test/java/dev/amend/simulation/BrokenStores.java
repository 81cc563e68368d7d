package dev.amend.simulation;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.InMemoryStore;
import dev.amend.ledger.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Stores that do not check what they should. */
final class BrokenStores {

  private BrokenStores() {}

  /** No lease keeps anyone away. */
  static InMemoryStore withoutLeases(Duration retention) {
    return new InMemoryStore(retention) {
      @Override
      public ClientState client(ClientKey client) {
        var state = super.client(client);
        return new ClientState(
            client,
            state.fencingToken(),
            Optional.empty(),
            state.intent(),
            state.lastModified(),
            state.secrets());
      }
    };
  }

  /** An earlier holder may write too, over outcomes as well. */
  static InMemoryStore withoutFencing(Duration retention) {
    return new InMemoryStore(retention) {
      @Override
      protected boolean isHeld(Lease lease) {
        return true;
      }

      @Override
      protected boolean isInOrder(Lease lease) {
        return true;
      }

      @Override
      protected boolean isFree(IdempotencyKey key, Instant now) {
        return true;
      }
    };
  }

  /** A client is taken whatever has happened since it was read. */
  static InMemoryStore withoutVersions(Duration retention) {
    return new InMemoryStore(retention) {
      @Override
      protected boolean isAsRead(Lease lease, Instant now) {
        return !client(lease.client()).isHeldAt(now);
      }
    };
  }
}
