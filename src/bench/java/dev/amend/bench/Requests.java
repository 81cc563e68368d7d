package dev.amend.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.Seed;
import dev.amend.local.lambda.SqsEvent;
import dev.amend.local.sqs.Queue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Change requests, and batches of them as Lambda sends them. */
public final class Requests {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Queue QUEUE =
      new Queue(
          "amend-requests",
          "https://sqs.eu-west-1.amazonaws.com/000000000000/amend-requests",
          "arn:aws:sqs:eu-west-1:000000000000:amend-requests");

  private Requests() {}

  /** Returns the ID of one of the clients that every stack of the benchmark has. */
  public static String clientId(int number) {
    return "benchclient%06d".formatted(number);
  }

  /**
   * Writes a request with a new idempotency key.
   *
   * @param userPoolId the user pool
   * @param clientId the client
   * @param name the name that the client gets
   */
  public static ObjectNode rename(String userPoolId, String clientId, String name) {
    var request =
        MAPPER
            .createObjectNode()
            .put("idempotencyKey", UUID.randomUUID().toString())
            .put("userPoolId", userPoolId)
            .put("clientId", clientId);
    request
        .putArray("changes")
        .addObject()
        .put("op", "set")
        .put("field", "ClientName")
        .put("value", name);
    return request;
  }

  /** Writes a request for a client of the seeded user pool. */
  static ObjectNode rename(int client, String name) {
    return rename(Seed.USER_POOL_ID, clientId(client), name);
  }

  /** Writes a request that gives a client of the seeded user pool a name that is new. */
  static ObjectNode rename(int client) {
    return rename(client, "n" + System.nanoTime());
  }

  /** Writes a batch of a standard queue. */
  static String batch(List<ObjectNode> requests) {
    return SqsEvent.of(QUEUE, requests.stream().map(Requests::message).toList());
  }

  private static Message message(ObjectNode request) {
    var id = UUID.randomUUID().toString();
    var now = Long.toString(System.currentTimeMillis());
    return Message.builder()
        .messageId(id)
        .receiptHandle("handle-" + id)
        .body(request.toString())
        .md5OfBody("d41d8cd98f00b204e9800998ecf8427e")
        .attributes(
            Map.of(
                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                "1",
                MessageSystemAttributeName.SENT_TIMESTAMP,
                now,
                MessageSystemAttributeName.SENDER_ID,
                "AIDAEXAMPLE",
                MessageSystemAttributeName.APPROXIMATE_FIRST_RECEIVE_TIMESTAMP,
                now))
        .build();
  }
}
