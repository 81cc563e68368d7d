package dev.amend.ledger.dynamodb;

import dev.amend.ledger.LedgerException;
import dev.amend.time.Backoff;
import dev.amend.time.BoundedCall;
import dev.amend.time.BoundedCall.TimedOutException;
import dev.amend.time.Deadline;
import dev.amend.time.TimeBounds;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items by their ids. */
final class ConsistentReads {

  /** Keys in one call (DynamoDB API reference, BatchGetItem). */
  private static final int MAX_KEYS = 100;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final TimeSource time;
  private final Deadline deadline;

  ConsistentReads(DynamoDbClient dynamoDb, String table, TimeSource time, Deadline deadline) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.time = time;
    this.deadline = deadline;
  }

  /** Returns the items that exist, by id. */
  Map<String, Map<String, AttributeValue>> items(List<String> ids) {
    var found = new HashMap<String, Map<String, AttributeValue>>();
    for (var from = 0; from < ids.size(); from += MAX_KEYS) {
      var chunk = ids.subList(from, Math.min(ids.size(), from + MAX_KEYS));
      read(chunk.stream().map(Attribute::key).toList(), found);
    }
    return found;
  }

  /** The service leaves keys unprocessed beyond 16 MB of items, or when it is throttled. */
  private void read(
      List<Map<String, AttributeValue>> keys, Map<String, Map<String, AttributeValue>> found) {
    var backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, deadline, time);
    var open = new ArrayList<>(keys);
    while (true) {
      var answer = call(open);
      answer
          .responses()
          .getOrDefault(table, List.of())
          .forEach(item -> found.put(Attribute.text(item, Attribute.ID).orElseThrow(), item));
      if (!answer.unprocessedKeys().containsKey(table)) {
        return;
      }
      open = new ArrayList<>(answer.unprocessedKeys().get(table).keys());
      if (!backoff.pause()) {
        throw new LedgerException.Unavailable("read failed: keys stay unprocessed");
      }
    }
  }

  private BatchGetItemResponse call(List<Map<String, AttributeValue>> keys) {
    var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    try {
      return BoundedCall.run(
          deadline.leftUpTo(TimeBounds.LEDGER_TIMEOUT),
          () -> dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted))));
    } catch (SdkException | TimedOutException e) {
      throw new LedgerException.Unavailable("read failed: " + e.getClass().getSimpleName());
    }
  }
}
