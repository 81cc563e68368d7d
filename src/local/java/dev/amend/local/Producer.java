package dev.amend.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.sqs.Queue;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends change requests to the queues, as a portal would. */
public final class Producer {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final SqsClient sqs;

  public Producer(SqsClient sqs) {
    this.sqs = sqs;
  }

  /**
   * Sends any text.
   *
   * @param queue the queue to send it to
   * @param group the message group, which only a FIFO queue uses
   * @param body the text
   */
  public void send(Queue queue, String group, String body) {
    sqs.sendMessage(
        send -> {
          send.queueUrl(queue.url()).messageBody(body);
          if (queue.isFifo()) {
            send.messageGroupId(group).messageDeduplicationId(UUID.randomUUID().toString());
          }
        });
  }

  /** Sends a request in the message group of its app client. */
  public void send(Queue queue, ObjectNode request) {
    send(queue, messageGroup(request), request.toString());
  }

  /** Returns the message group of a request's app client. */
  public static String messageGroup(ObjectNode request) {
    return request.path("userPoolId").asText() + "#" + request.path("clientId").asText();
  }

  /**
   * Creates a request for the seeded app client.
   *
   * @param key its idempotency key
   * @param changes its changes as a JSON array
   * @return the request
   */
  public static ObjectNode request(String key, String changes) {
    try {
      return MAPPER
          .createObjectNode()
          .put("idempotencyKey", key)
          .put("userPoolId", Seed.USER_POOL_ID)
          .put("clientId", Seed.CLIENT_ID)
          .set("changes", MAPPER.readTree(changes));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
