package dev.amend.ledger;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.result.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The memory that all function instances share, within one invocation's deadline.
 *
 * <p>Every write is conditional on the lease, and fails once a later write of the same lease has
 * taken effect. A write whose condition fails throws {@link LedgerException.LeaseLost} and changes
 * nothing; if it takes several transactions, an earlier one may have recorded results in full.
 * Every method throws {@link LedgerException.Unavailable} if the store does not answer.
 */
public interface Ledger {

  /**
   * Reads a client and the keys of requests on it.
   *
   * @param client which client
   * @param keys distinct keys; a record whose expiration has passed counts as absent
   */
  Snapshot read(ClientKey client, List<IdempotencyKey> keys);

  /** Takes a client, and nothing else. */
  void acquire(Lease lease);

  /**
   * Records what a call is meant to do, before it is sent. Takes the client if the lease isn't
   * held.
   *
   * @param lease of the client
   * @param intent replaces one of its kind that is known to have had no effect
   * @param prepared for each request that shares the intent, the result that it gets if the call
   *     takes effect
   * @param discarded keys that the replaced intent named and this one doesn't; they are freed first
   */
  void prepare(Lease lease, Intent intent, List<Result> prepared, List<IdempotencyKey> discarded);

  /**
   * Reads the requests that an open intent names, in order. Requests that have no record are left
   * out.
   */
  List<PreparedRequest> requests(OpenIntent<?> intent);

  /**
   * Records how requests ended and closes the client's intent, or its secret intent, if the end is
   * {@link Intent.End.SecretsKnown}. If this takes several transactions, the first one notes how
   * the intent ended. If the lease isn't held, the results are recorded on the condition that the
   * client is as it was read.
   */
  void complete(Lease lease, Completion completion);

  /**
   * Releases a client and leaves its intent open. The lease can't write any more. A client that
   * another has taken since is left alone.
   *
   * @param lease a held one
   * @param notBefore from when on another may take the client
   */
  void release(Lease lease, Instant notBefore);

  /**
   * What the ledger holds for a client and for requests on it.
   *
   * @param client the client's state
   * @param keys the state of each key that was asked for
   */
  record Snapshot(ClientState client, Map<IdempotencyKey, KeyState> keys) {

    /** Copies the map. */
    public Snapshot {
      keys = Map.copyOf(keys);
    }

    /** Returns a key's state. */
    public KeyState state(IdempotencyKey key) {
      return keys.getOrDefault(key, new KeyState.New());
    }
  }

  /**
   * How requests ended, to be recorded together with the state of their client. It closes the
   * client's intent.
   *
   * @param recorded results to record, each under its request's key
   * @param discarded keys that the intent named and that get no outcome now
   * @param end how the intent ended
   * @param release whether to release the client as well
   */
  record Completion(
      List<Result> recorded, List<IdempotencyKey> discarded, Intent.End end, boolean release) {

    /** Copies the lists. */
    public Completion {
      recorded = List.copyOf(recorded);
      discarded = List.copyOf(discarded);
    }
  }

  /**
   * A request that an open intent names.
   *
   * @param result the result that it gets if the intent took effect, or its recorded result
   * @param isRecorded whether the result is recorded already
   */
  record PreparedRequest(Result result, boolean isRecorded) {

    /** Returns the same request with another result. */
    public PreparedRequest with(Result other) {
      return new PreparedRequest(other, isRecorded);
    }
  }
}
