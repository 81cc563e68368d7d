package dev.amend.ledger.dynamodb;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** A DynamoDB that keeps the calls it gets. Its answers can be scripted, one for each call. */
final class FakeDynamoDb implements DynamoDbClient {

  final List<BatchGetItemRequest> reads = new ArrayList<>();
  final List<TransactWriteItemsRequest> writes = new ArrayList<>();

  /** Answers to reads; then no item exists. */
  final Deque<BatchGetItemResponse> readAnswers = new ArrayDeque<>();

  /** Answers to writes; then they succeed. */
  final Deque<RuntimeException> writeFailures = new ArrayDeque<>();

  /** Whether it gets no more calls and never answers. */
  boolean hangs;

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    hangIfWanted();
    reads.add(request);
    return readAnswers.isEmpty() ? BatchGetItemResponse.builder().build() : readAnswers.remove();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    hangIfWanted();
    writes.add(request);
    if (!writeFailures.isEmpty()) {
      throw writeFailures.remove();
    }
    return TransactWriteItemsResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {
    // There is nothing to close.
  }

  private void hangIfWanted() {
    if (hangs) {
      try {
        Thread.sleep(Duration.ofHours(1));
      } catch (InterruptedException e) {
        throw AbortedException.create("The caller gave up", e);
      }
    }
  }
}
