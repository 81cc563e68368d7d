package dev.amend.ledger;

import static dev.amend.ledger.Attribute.text;

import dev.amend.appclient.ClientKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * The ledger in one DynamoDB table: an item per request and an item per client, written by
 * conditional writes only.
 *
 * <p>For up to 99 requests of one client in which nothing fails it makes four calls: bind, acquire,
 * prepare, complete.
 */
public final class DynamoDbLedger implements Ledger {

  /** Keys in one call (DynamoDB API reference, BatchGetItem). */
  private static final int MOST_KEYS = 100;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Transactions transactions;
  private final Records records;
  private final ClientItem clients;

  /**
   * Makes a ledger.
   *
   * @param dynamoDb the client, with its retries
   * @param table the table's name
   * @param retention how long a recorded result is kept
   */
  public DynamoDbLedger(DynamoDbClient dynamoDb, String table, Duration retention) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.transactions = new Transactions(dynamoDb);
    this.records = new Records(table, retention);
    this.clients = new ClientItem(table);
  }

  @Override
  public List<Holding> bind(List<Binding> bindings, Instant now) {
    var held = new HashMap<Binding, Holding>();
    var open = List.copyOf(bindings);
    while (!open.isEmpty()) {
      var chunk = open.subList(0, Math.min(open.size(), Transactions.MOST_ITEMS));
      var refusals =
          transactions.tryAll(chunk.stream().map(binding -> records.bind(binding, now)).toList());
      for (var index = 0; index < chunk.size(); index++) {
        var binding = chunk.get(index);
        if (refusals.isEmpty()) {
          held.put(binding, new Holding.Fresh());
        } else if (refusals.containsKey(index)) {
          held.put(binding, records.holding(binding, refusals.get(index), now));
        }
      }
      open = open.stream().filter(binding -> !held.containsKey(binding)).toList();
    }
    return bindings.stream().map(held::get).toList();
  }

  @Override
  public List<Holding> read(List<Binding> bindings, Instant now) {
    var items = items(bindings.stream().map(binding -> Ledger.record(binding.key())).toList());
    return bindings.stream()
        .map(
            binding ->
                records.holding(
                    binding, items.getOrDefault(Ledger.record(binding.key()), Map.of()), now))
        .toList();
  }

  @Override
  public Optional<Lease> acquire(ClientKey client, String owner, Instant now, Instant until) {
    return answered(
        "acquire",
        () -> {
          try {
            var taken = dynamoDb.updateItem(clients.acquire(client, owner, now, until));
            return Optional.of(ClientItem.lease(client, owner, taken.attributes()));
          } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public void prepare(Lease lease, Intent intent, List<Entry> prepared) {
    var writes = prepared.stream().map(records::prepare).toList();
    transactions.chunked(writes, clients.holds(lease), clients.intend(lease, intent));
  }

  @Override
  public List<Entry> prepared(Intent intent) {
    return items(intent.records()).entrySet().stream()
        .filter(item -> item.getValue().containsKey(Attribute.PREPARED))
        .map(item -> Records.prepared(item.getKey(), item.getValue()))
        .toList();
  }

  @Override
  public void complete(Lease lease, Completion completion, Instant now) {
    var writes =
        Stream.concat(
                completion.ended().stream().map(entry -> records.end(entry, now)),
                completion.unbound().stream().map(records::unbind))
            .toList();
    transactions.chunked(writes, clients.holds(lease), clients.close(lease, completion.release()));
  }

  @Override
  public void release(Lease lease, Instant notBefore) {
    answered(
        "release",
        () -> {
          try {
            return dynamoDb.updateItem(clients.release(lease, notBefore));
          } catch (ConditionalCheckFailedException e) {
            return lease;
          }
        });
  }

  private Map<String, Map<String, AttributeValue>> items(List<String> ids) {
    var found = new HashMap<String, Map<String, AttributeValue>>();
    for (var from = 0; from < ids.size(); from += MOST_KEYS) {
      var keys = ids.subList(from, Math.min(ids.size(), from + MOST_KEYS)).stream();
      var open = new ArrayList<>(keys.map(Attribute::key).toList());
      for (var attempt = 0; !open.isEmpty(); attempt++) {
        if (attempt == Transactions.TRIES) {
          throw new LedgerUnavailableException("read failed: keys stay unprocessed");
        }
        var wanted = KeysAndAttributes.builder().keys(open).consistentRead(true).build();
        var answer =
            answered(
                "read",
                () -> dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted))));
        answer
            .responses()
            .getOrDefault(table, List.of())
            .forEach(item -> found.put(item.getOrDefault(Attribute.ID, text("")).s(), item));
        open.clear();
        Optional.ofNullable(answer.unprocessedKeys().get(table))
            .ifPresent(left -> open.addAll(left.keys()));
      }
    }
    return found;
  }

  private static <T> T answered(String call, Supplier<T> attempt) {
    try {
      return attempt.get();
    } catch (SdkException e) {
      throw new LedgerUnavailableException(call + " failed: " + e.getClass().getSimpleName());
    }
  }
}
