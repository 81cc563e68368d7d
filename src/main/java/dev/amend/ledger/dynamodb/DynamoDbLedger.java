package dev.amend.ledger.dynamodb;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.IdempotencyKey;
import dev.amend.ledger.Intent;
import dev.amend.ledger.KeyState;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.ledger.Ledger.PreparedRequest;
import dev.amend.ledger.Ledger.Snapshot;
import dev.amend.ledger.LedgerException;
import dev.amend.result.Result;
import dev.amend.time.Deadline;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The ledger in one DynamoDB table.
 *
 * <p>For up to 99 requests of one client in which nothing fails it makes three calls: read,
 * prepare, complete.
 */
public final class DynamoDbLedger implements Ledger {

  private final TimeSource time;
  private final ConsistentReads reads;
  private final Transactions transactions;
  private final RequestItem requests;
  private final ClientItem clients;

  /**
   * Creates the adapter for one invocation.
   *
   * @param dynamoDb the client, with its retries
   * @param table the table's name
   * @param retention how long a recorded result is kept
   * @param time the clocks
   * @param deadline until when calls may take
   */
  public DynamoDbLedger(
      DynamoDbClient dynamoDb,
      String table,
      Duration retention,
      TimeSource time,
      Deadline deadline) {
    this.time = time;
    this.reads = new ConsistentReads(dynamoDb, table, time, deadline);
    this.transactions = new Transactions(dynamoDb, time, deadline);
    this.requests = new RequestItem(table, retention);
    this.clients = new ClientItem(table);
  }

  @Override
  public Snapshot read(ClientKey client, List<IdempotencyKey> keys) {
    var ids = Stream.concat(Stream.of(ClientItem.id(client)), keys.stream().map(RequestItem::id));
    var items = reads.items(ids.toList());
    var now = time.now();
    var states = new HashMap<IdempotencyKey, KeyState>();
    keys.forEach(
        key ->
            states.put(
                key,
                RequestItem.state(key, items.getOrDefault(RequestItem.id(key), Map.of()), now)));
    return new Snapshot(
        ClientItem.state(client, items.getOrDefault(ClientItem.id(client), Map.of())), states);
  }

  @Override
  public void acquire(Lease lease) {
    transactions.run(clients.acquire(lease, time.now()));
  }

  @Override
  public void prepare(
      Lease lease, Intent intent, List<Result> prepared, List<IdempotencyKey> discarded) {
    var now = time.now();
    if (!discarded.isEmpty()) {
      // Before the intent that names them is replaced, so that one always does.
      var bar = clients.bar(lease);
      transactions.run(bar, bar, bar, bar, discarded.stream().map(requests::discard).toList());
    }
    var ids = prepared.stream().map(DynamoDbLedger::id).toList();
    var open = clients.intend(lease, new OpenIntent<>(intent, ids, Optional.empty()), now);
    var check = clients.check(lease.taken(), now);
    var writes = prepared.stream().map(result -> requests.prepare(result, now)).toList();
    transactions.run(open, check, check, open, writes);
  }

  @Override
  public List<PreparedRequest> requests(OpenIntent<?> intent) {
    var items = reads.items(intent.recordIds());
    return intent.recordIds().stream()
        .flatMap(id -> RequestItem.prepared(items.getOrDefault(id, Map.of())).stream())
        .toList();
  }

  @Override
  public void complete(Lease lease, Completion completion) {
    var now = time.now();
    var check = clients.check(lease, now);
    var writes =
        Stream.concat(
            completion.recorded().stream().map(result -> requests.complete(result, now)),
            completion.discarded().stream().map(requests::discard));
    if (lease.held()) {
      var close = clients.close(lease, completion);
      var note = clients.note(lease, completion.end());
      transactions.run(note, check, close, close, writes.toList());
    } else {
      transactions.run(check, check, check, check, writes.toList());
    }
  }

  @Override
  public void release(Lease lease, Instant notBefore) {
    try {
      transactions.run(clients.release(lease, notBefore));
    } catch (LedgerException.LeaseLost _) {
      // Another invocation holds the client: there is nothing to release.
    }
  }

  private static String id(Result result) {
    return RequestItem.id(IdempotencyKey.of(result.origin()));
  }
}
