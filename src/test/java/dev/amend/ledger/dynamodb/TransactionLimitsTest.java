package dev.amend.ledger.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amend.appclient.ClientKey;
import dev.amend.ledger.ClientState;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Lease;
import dev.amend.ledger.Ledger.Completion;
import dev.amend.request.Origin;
import dev.amend.result.Outcome;
import dev.amend.result.Result;
import dev.amend.result.ResultData;
import dev.amend.time.Deadline;
import dev.amend.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * No transaction exceeds DynamoDB's limits (API reference, TransactWriteItems). DynamoDB Local
 * doesn't enforce them all.
 */
class TransactionLimitsTest {

  private static final int MAX_ITEMS = 100;
  private static final int MAX_BYTES = 4 * 1_024 * 1_024;
  private static final int MAX_ITEM_BYTES = 400 * 1_024;

  private static final ClientKey CLIENT = new ClientKey("eu-west-1_AbCdEf123", "client");

  private final FakeDynamoDb dynamoDb = new FakeDynamoDb();
  private final ManualTime time = new ManualTime();
  private final DynamoDbLedger ledger =
      new DynamoDbLedger(
          dynamoDb, "ledger", Duration.ofDays(1), time, Deadline.in(Duration.ofMinutes(1), time));

  @Test
  void shouldKeepTheLimitsWhenResultsAreLarge() {
    // Each character takes two bytes.
    checkLimits(40, "ü".repeat(115_000));
    assertThat(dynamoDb.writes).hasSizeLessThan(30);
  }

  @Test
  void shouldKeepTheLimitsWhenResultsAreMany() {
    checkLimits(1_000, "");
    assertThat(dynamoDb.writes).hasSize(2 * 11);
  }

  private void checkLimits(int count, String text) {
    var results = IntStream.range(0, count).mapToObj(number -> result(number, text)).toList();
    var lease = Lease.after(ClientState.unknown(CLIENT), time.now().plusSeconds(30));
    var end = new Intent.End.Applied(time.now());
    ledger.prepare(lease, new Intent.SettingsUpdate(time.now(), Map.of(), ""), results, List.of());
    ledger.complete(lease.taken(), new Completion(results, List.of(), end, true));
    assertThat(dynamoDb.writes)
        .allSatisfy(
            call -> {
              assertThat(call.transactItems()).hasSizeLessThanOrEqualTo(MAX_ITEMS);
              assertThat(bytes(call)).isLessThanOrEqualTo(MAX_BYTES);
            })
        .flatExtracting(TransactWriteItemsRequest::transactItems)
        .allSatisfy(item -> assertThat(bytes(item)).isLessThanOrEqualTo(MAX_ITEM_BYTES));
  }

  private static Result result(int number, String text) {
    var origin =
        new Origin(
            "key " + number,
            Optional.empty(),
            "v1:a",
            "message",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var data = ResultData.of(CLIENT, Outcome.APPLIED).request(text).build();
    return Result.of(origin, Outcome.APPLIED, data, Instant.EPOCH);
  }

  private static int bytes(TransactWriteItemsRequest call) {
    return call.transactItems().stream().mapToInt(TransactionLimitsTest::bytes).sum();
  }

  /** Adds up an item's names and values, of which a write states all or a part. */
  private static int bytes(TransactWriteItem write) {
    return Stream.of(
            Optional.ofNullable(write.put()).map(put -> put.item()),
            Optional.ofNullable(write.update()).map(update -> update.expressionAttributeValues()))
        .flatMap(Optional::stream)
        .flatMap(attributes -> attributes.entrySet().stream())
        .mapToInt(attribute -> bytes(attribute.getKey()) + bytes(attribute.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return bytes(value.s() == null ? value.n() : value.s());
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
