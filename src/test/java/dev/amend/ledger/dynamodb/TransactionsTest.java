package dev.amend.ledger.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.ledger.LedgerException;
import dev.amend.ledger.dynamodb.Transactions.Write;
import dev.amend.time.Deadline;
import dev.amend.time.ManualTime;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** How a write ends that DynamoDB cancels or doesn't answer. */
@Timeout(10)
class TransactionsTest {

  private final FakeDynamoDb dynamoDb = new FakeDynamoDb();
  private final ManualTime time = new ManualTime();
  private final Transactions transactions = transactions(time, Duration.ofSeconds(2));

  @Test
  void shouldWriteAgainAfterAPauseWhenTransactionsConflict() {
    dynamoDb.writeFailures.add(cancelled("TransactionConflict"));
    dynamoDb.writeFailures.add(cancelled("None", "TransactionConflict"));
    var start = time.now();

    transactions.run(write());

    assertThat(dynamoDb.writes).hasSize(3).containsOnly(dynamoDb.writes.getFirst());
    assertThat(time.now()).isAfter(start);
  }

  @Test
  void shouldGiveUpWhenTransactionsConflictUntilTheDeadline() {
    dynamoDb.writeFailures.addAll(Collections.nCopies(1_000, cancelled("TransactionConflict")));
    var deadline = time.now().plusSeconds(2);

    assertThatThrownBy(() -> transactions.run(write()))
        .isInstanceOf(LedgerException.Unavailable.class);
    assertThat(time.now()).isBefore(deadline);
  }

  @Test
  void shouldLoseTheLeaseWhenAConditionFails() {
    dynamoDb.writeFailures.add(cancelled("TransactionConflict", "ConditionalCheckFailed"));

    assertThatThrownBy(() -> transactions.run(write()))
        .isInstanceOf(LedgerException.LeaseLost.class);
    assertThat(dynamoDb.writes).hasSize(1);
  }

  @Test
  void shouldGiveUpWhenDynamoDbHangs() {
    dynamoDb.hangs = true;
    var hanging = transactions(TimeSource.SYSTEM, Duration.ofMillis(50));

    assertThatThrownBy(() -> hanging.run(write())).isInstanceOf(LedgerException.Unavailable.class);
  }

  private Transactions transactions(TimeSource clock, Duration left) {
    return new Transactions(dynamoDb, clock, Deadline.in(left, clock));
  }

  private static Write write() {
    var item = new ItemUpdate("ledger", "id").require("attribute_not_exists(id)").asCheck();
    return Write.small(item);
  }

  private static TransactionCanceledException cancelled(String... codes) {
    return TransactionCanceledException.builder()
        .cancellationReasons(
            Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList())
        .build();
  }
}
