package dev.amend.local.sqs;

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
 * @param fifo takes change requests in the order of each message group
 * @param fifoDeadLetters takes what {@code fifo} gave up
 * @param standard takes change requests, from rules also
 * @param standardDeadLetters takes what {@code standard} gave up
 * @param results takes every event of the result bus, as a rule with an SQS target would send it
 */
public record Queues(
    Queue fifo, Queue fifoDeadLetters, Queue standard, Queue standardDeadLetters, Queue results) {

  /** How often a message is received before it goes to the dead-letter queue. */
  public static final int MAX_RECEIVE_COUNT = 5;

  /** How long a message that was received stays with its receiver. */
  public static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(30);

  /**
   * Makes the queues.
   *
   * @param server where
   * @return the queues, empty
   */
  public static Queues create(QueueServer server) {
    var fifoDeadLetters = server.create("amend-requests-dlq.fifo", Map.of(FIFO_QUEUE, "true"));
    var standardDeadLetters = server.create("amend-requests-dlq", Map.of());
    return new Queues(
        server.create("amend-requests.fifo", redriving(fifoDeadLetters)),
        fifoDeadLetters,
        server.create("amend-requests", redriving(standardDeadLetters)),
        standardDeadLetters,
        server.create("results", Map.of()));
  }

  /**
   * Lists them.
   *
   * @return every queue
   */
  public List<Queue> all() {
    return List.of(fifo, fifoDeadLetters, standard, standardDeadLetters, results);
  }

  private static Map<QueueAttributeName, String> redriving(Queue deadLetters) {
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
    }
    return attributes;
  }
}
