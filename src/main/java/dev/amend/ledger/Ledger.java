package dev.amend.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amend.appclient.ClientKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The memory that all function instances share. Every write is conditional; one that finds itself
 * overtaken throws {@link OvertakenException} and has changed nothing, or nothing but results that
 * were recorded in full.
 *
 * <p>Every method throws {@link LedgerUnavailableException} when the store does not answer; what
 * was written then is not known, and doing the same again is safe.
 */
public interface Ledger {

  /**
   * Binds keys to contents, each unless it is bound already.
   *
   * @param bindings with distinct keys
   * @param now a record whose expiration lies before counts as gone
   * @return for each binding, in order, what the ledger held or holds now
   */
  List<Holding> bind(List<Binding> bindings, Instant now);

  /**
   * Reads what the ledger holds for requests, without changing it.
   *
   * @param bindings with distinct keys
   * @param now a record whose expiration lies before counts as gone
   * @return for each binding, in order; {@link Holding.Fresh} where there is nothing
   */
  List<Holding> read(List<Binding> bindings, Instant now);

  /**
   * Takes a client for one turn.
   *
   * @param client which
   * @param owner who asks; whoever holds it already gets it again
   * @param now the present time
   * @param until when the lease ends by itself
   * @return empty while another holds it
   */
  Optional<Lease> acquire(ClientKey client, String owner, Instant now, Instant until);

  /**
   * Writes down what an update is meant to do, before it is sent.
   *
   * @param lease of the client
   * @param intent the update
   * @param prepared for each of the intent's records the result that it gets if the update happens
   * @throws OvertakenException if the lease or one of the requests is another's by now
   */
  void prepare(Lease lease, Intent intent, List<Entry> prepared);

  /**
   * Reads the results that were prepared for an intent and are not recorded yet.
   *
   * @param intent an open one
   * @return those of its records that have not ended
   */
  List<Entry> prepared(Intent intent);

  /**
   * Records how requests ended and closes the client's intent, if one is open.
   *
   * @param lease of the client
   * @param completion the results
   * @param now the present time, from which the results' retention counts
   * @throws OvertakenException if the lease or one of the requests is another's by now
   */
  void complete(Lease lease, Completion completion, Instant now);

  /**
   * Gives a client free, with its intent left open if there is one.
   *
   * @param lease of the client; one that is another's by now is left alone
   * @param notBefore from when on another may take the client: later than now where a call may
   *     still be on the wire
   */
  void release(Lease lease, Instant notBefore);

  /**
   * Names the record of a request.
   *
   * @param key the idempotency key, of any length
   * @return an id of fixed length
   */
  static String record(String key) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return "request#" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
