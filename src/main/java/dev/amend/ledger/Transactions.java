package dev.amend.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Runs conditional writes all or none, in as few transactions as the service's limits allow. */
final class Transactions {

  /** Items in one transaction (DynamoDB API reference, TransactWriteItems). */
  static final int MOST_ITEMS = 100;

  /** Bytes in one transaction, less some room: the service's limit is 4 MB. */
  private static final int MOST_BYTES = 3_500_000;

  private static final String CONDITION = "ConditionalCheckFailed";

  /** How often what the service puts off is asked for again. */
  static final int TRIES = 10;

  private final DynamoDbClient dynamoDb;

  Transactions(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  /**
   * Tries one transaction.
   *
   * @return empty when it was written; else, by position, the items whose condition did not hold
   * @throws LedgerUnavailableException if it failed for any other reason
   */
  Map<Integer, Map<String, AttributeValue>> tryAll(List<TransactWriteItem> writes) {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      try {
        dynamoDb.transactWriteItems(transaction -> transaction.transactItems(writes));
        return Map.of();
      } catch (TransactionCanceledException e) {
        var refused = refused(e.cancellationReasons());
        if (!refused.isEmpty()) {
          return refused;
        }
      } catch (SdkException e) {
        throw new LedgerUnavailableException("write failed: " + e.getClass().getSimpleName());
      }
    }
    throw new LedgerUnavailableException("write failed: other transactions stood in the way");
  }

  /**
   * Writes them all, the last together with the client's own item, the ones before it while that
   * holds.
   *
   * @throws OvertakenException if a condition does not hold
   */
  void chunked(List<Write> writes, TransactWriteItem holds, TransactWriteItem last) {
    var chunk = new ArrayList<TransactWriteItem>();
    var bytes = 0;
    for (var write : writes) {
      if (chunk.size() == MOST_ITEMS - 1
          || (bytes + write.bytes() > MOST_BYTES && !chunk.isEmpty())) {
        chunk.add(holds);
        all(chunk);
        chunk.clear();
        bytes = 0;
      }
      chunk.add(write.item());
      bytes += write.bytes();
    }
    chunk.add(last);
    all(chunk);
  }

  private void all(List<TransactWriteItem> writes) {
    if (!tryAll(List.copyOf(writes)).isEmpty()) {
      throw new OvertakenException("The client or one of its requests is in other hands by now");
    }
  }

  private static Map<Integer, Map<String, AttributeValue>> refused(
      List<CancellationReason> reasons) {
    var refused = new HashMap<Integer, Map<String, AttributeValue>>();
    for (var index = 0; index < reasons.size(); index++) {
      if (CONDITION.equals(reasons.get(index).code())) {
        refused.put(index, reasons.get(index).item());
      }
    }
    return refused;
  }
}
