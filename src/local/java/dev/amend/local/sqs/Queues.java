package dev.amend.local.sqs;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CONTENT_BASED_DEDUPLICATION;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_QUEUE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The stack's queues.
 *
 * @param fifo change requests in order within each message group
 * @param fifoDeadLetters the dead-letter queue of {@code fifo}
 * @param standard change requests in any order, and those from EventBridge rules
 * @param standardDeadLetters the dead-letter queue of {@code standard}
 * @param failedInvocations records of asynchronous invocations that failed
 * @param results every event of the result bus, as a rule with an SQS target sends it
 */
public record Queues(
    Queue fifo,
    Queue fifoDeadLetters,
    Queue standard,
    Queue standardDeadLetters,
    Queue failedInvocations,
    Queue results) {

  /** How many times a message is received before it moves to the dead-letter queue. */
  public static final int MAX_RECEIVE_COUNT = 5;

  /** How long a message that was received stays invisible to other receivers. */
  public static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(30);

  /** Creates the queues. */
  public static Queues create(QueueServer server) {
    var fifoDeadLetters = server.create("amend-requests-dlq.fifo", Map.of(FIFO_QUEUE, "true"));
    var standardDeadLetters = server.create("amend-requests-dlq", Map.of());
    return new Queues(
        server.create("amend-requests.fifo", withRedrive(fifoDeadLetters)),
        fifoDeadLetters,
        server.create("amend-requests", withRedrive(standardDeadLetters)),
        standardDeadLetters,
        server.create("amend-failed-invocations", Map.of()),
        server.create("results", Map.of()));
  }

  public List<Queue> all() {
    return List.of(
        fifo, fifoDeadLetters, standard, standardDeadLetters, failedInvocations, results);
  }

  private static Map<QueueAttributeName, String> withRedrive(Queue deadLetters) {
    var attributes = new HashMap<QueueAttributeName, String>();
    attributes.put(
        QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(VISIBILITY_TIMEOUT.toSeconds()));
    attributes.put(
        REDRIVE_POLICY,
        """
        {"deadLetterTargetArn": "%s", "maxReceiveCount": %d}
        """
            .formatted(deadLetters.arn(), MAX_RECEIVE_COUNT)
            .strip());
    if (deadLetters.isFifo()) {
      attributes.put(FIFO_QUEUE, "true");
      attributes.put(CONTENT_BASED_DEDUPLICATION, "true");
    }
    return attributes;
  }
}
