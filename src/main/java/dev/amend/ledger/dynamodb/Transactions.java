package dev.amend.ledger.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amend.ledger.LedgerException;
import dev.amend.time.Backoff;
import dev.amend.time.BoundedCall;
import dev.amend.time.BoundedCall.TimedOutException;
import dev.amend.time.Deadline;
import dev.amend.time.TimeBounds;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Runs conditional writes in as few transactions as the service's limits allow. */
final class Transactions {

  /** Items in one transaction (DynamoDB API reference, TransactWriteItems). */
  private static final int MAX_ITEMS = 100;

  /** Bytes in one transaction; the service's limit is 4 MB. */
  private static final int MAX_BYTES = 3_500_000;

  private static final String CONDITION = "ConditionalCheckFailed";

  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  private final DynamoDbClient dynamoDb;
  private final TimeSource time;
  private final Deadline deadline;

  Transactions(DynamoDbClient dynamoDb, TimeSource time, Deadline deadline) {
    this.dynamoDb = dynamoDb;
    this.time = time;
    this.deadline = deadline;
  }

  /**
   * Runs writes in as many transactions as they take. Each has a write of the client's item.
   *
   * @param first the client's write in the first of several transactions
   * @param between the client's write in those between
   * @param last the client's write in the last of several transactions
   * @param only the client's write if one transaction is enough
   * @throws LedgerException.LeaseLost if a condition fails
   */
  void run(Write first, Write between, Write last, Write only, List<Write> writes) {
    var chunks = chunks(writes, Math.max(first.bytes(), only.bytes()));
    if (chunks.size() == 1) {
      run(only, chunks.getFirst());
      return;
    }
    run(first, chunks.getFirst());
    chunks.subList(1, chunks.size() - 1).forEach(chunk -> run(between, chunk));
    run(last, chunks.getLast());
  }

  /** Runs a single write. */
  void run(Write write) {
    run(write, List.of());
  }

  private static List<List<Write>> chunks(List<Write> writes, int reserved) {
    var chunks = new ArrayList<List<Write>>();
    var chunk = new ArrayList<Write>();
    var bytes = reserved;
    for (var write : writes) {
      if (chunk.size() == MAX_ITEMS - 1
          || (bytes + write.bytes() > MAX_BYTES && !chunk.isEmpty())) {
        chunks.add(List.copyOf(chunk));
        chunk.clear();
        bytes = reserved;
      }
      chunk.add(write);
      bytes += write.bytes();
    }
    chunks.add(List.copyOf(chunk));
    return chunks;
  }

  private void run(Write client, List<Write> writes) {
    var items = Stream.concat(Stream.of(client), writes.stream()).map(Write::item).toList();
    var backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, deadline, time);
    while (!isWritten(items)) {
      if (!backoff.pause()) {
        throw new LedgerException.Unavailable("write failed: other transactions are in the way");
      }
    }
  }

  /** Returns false if another transaction is in flight on one of the items. */
  private boolean isWritten(List<TransactWriteItem> items) {
    try {
      BoundedCall.run(
          deadline.leftUpTo(TimeBounds.LEDGER_TIMEOUT),
          () -> dynamoDb.transactWriteItems(write -> write.transactItems(items)));
      return true;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream().anyMatch(reason -> CONDITION.equals(reason.code()))) {
        throw new LedgerException.LeaseLost();
      }
      return false;
    } catch (SdkException | TimedOutException e) {
      throw new LedgerException.Unavailable("write failed: " + e.getClass().getSimpleName());
    }
  }

  /**
   * One write of a transaction.
   *
   * @param item the write
   * @param bytes about how large its item is
   */
  record Write(TransactWriteItem item, int bytes) {

    /** What keys, names and numbers take besides a write's text. */
    private static final int OVERHEAD = 1_024;

    /** Returns a write that carries a text. */
    static Write carrying(String text, TransactWriteItem item) {
      return new Write(item, OVERHEAD + text.getBytes(UTF_8).length);
    }

    /** Returns a write of little size. */
    static Write small(TransactWriteItem item) {
      return new Write(item, OVERHEAD);
    }
  }
}
