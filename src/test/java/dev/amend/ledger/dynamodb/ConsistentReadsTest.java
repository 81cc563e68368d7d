package dev.amend.ledger.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amend.ledger.LedgerException;
import dev.amend.time.Deadline;
import dev.amend.time.ManualTime;
import dev.amend.time.TimeSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

@Timeout(10)
class ConsistentReadsTest {

  private static final String TABLE = "ledger";

  private final FakeDynamoDb dynamoDb = new FakeDynamoDb();
  private final ManualTime time = new ManualTime();
  private final ConsistentReads reads = reads(time, Duration.ofSeconds(2));

  @Test
  void shouldReadConsistentlyAndInChunksWhenThereAreManyKeys() {
    reads.items(IntStream.range(0, 250).mapToObj(Integer::toString).toList());

    assertThat(dynamoDb.reads)
        .allSatisfy(call -> assertThat(requested(call).consistentRead()).isTrue())
        .extracting(call -> requested(call).keys().size())
        .containsExactly(100, 100, 50);
  }

  @Test
  void shouldReadAgainAfterAPauseWhenKeysStayUnprocessed() {
    dynamoDb.readAnswers.add(answer(List.of("a"), "b", "c"));
    dynamoDb.readAnswers.add(answer(List.of("c"), "b"));
    dynamoDb.readAnswers.add(answer(List.of("b")));
    var start = time.now();

    assertThat(reads.items(List.of("a", "b", "c", "absent"))).containsOnlyKeys("a", "b", "c");
    assertThat(dynamoDb.reads)
        .extracting(ConsistentReadsTest::ids)
        .containsExactly(List.of("a", "b", "c", "absent"), List.of("b", "c"), List.of("b"));
    assertThat(time.now()).isAfter(start);
  }

  @Test
  void shouldGiveUpWhenKeysStayUnprocessedUntilTheDeadline() {
    dynamoDb.readAnswers.addAll(Collections.nCopies(1_000, answer(List.of("a"), "b")));
    var deadline = time.now().plusSeconds(2);

    assertThatThrownBy(() -> reads.items(List.of("a", "b")))
        .isInstanceOf(LedgerException.Unavailable.class);
    assertThat(time.now()).isBefore(deadline);
  }

  @Test
  void shouldGiveUpWhenDynamoDbHangs() {
    dynamoDb.hangs = true;
    var hanging = reads(TimeSource.SYSTEM, Duration.ofMillis(50));

    assertThatThrownBy(() -> hanging.items(List.of("a")))
        .isInstanceOf(LedgerException.Unavailable.class);
  }

  private ConsistentReads reads(TimeSource clock, Duration left) {
    return new ConsistentReads(dynamoDb, TABLE, clock, Deadline.in(left, clock));
  }

  private static BatchGetItemResponse answer(List<String> found, String... unprocessed) {
    var answer =
        BatchGetItemResponse.builder()
            .responses(Map.of(TABLE, found.stream().map(Attribute::key).toList()));
    if (unprocessed.length > 0) {
      var keys = Arrays.stream(unprocessed).map(Attribute::key).toList();
      answer.unprocessedKeys(Map.of(TABLE, KeysAndAttributes.builder().keys(keys).build()));
    }
    return answer.build();
  }

  private static KeysAndAttributes requested(BatchGetItemRequest call) {
    return Optional.ofNullable(call.requestItems().get(TABLE)).orElseThrow();
  }

  private static List<String> ids(BatchGetItemRequest call) {
    return requested(call).keys().stream()
        .map(key -> Attribute.text(key, Attribute.ID).orElseThrow())
        .toList();
  }
}
