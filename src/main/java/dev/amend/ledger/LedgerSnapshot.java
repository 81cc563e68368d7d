package dev.amend.ledger;

import java.util.Map;

/**
 * What the ledger holds for a client and for requests on it.
 *
 * @param client the client's state
 * @param keys the state of each key that was asked for
 */
public record LedgerSnapshot(ClientState client, Map<IdempotencyKey, KeyState> keys) {

  /** Copies the map. */
  public LedgerSnapshot {
    keys = Map.copyOf(keys);
  }

  /** Returns a key's state. */
  public KeyState state(IdempotencyKey key) {
    return keys.getOrDefault(key, new KeyState.New());
  }
}
