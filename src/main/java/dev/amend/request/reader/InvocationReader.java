package dev.amend.request.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amend.request.Delivery;
import dev.amend.request.Invocation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;

/** Takes deliveries out of what invoked the function. */
public final class InvocationReader {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int LONGEST_ID = 256;

  private final int maxReceiveCount;

  /**
   * Makes an intake.
   *
   * @param maxReceiveCount after how many receives the queue moves a message to its dead-letter
   *     queue
   */
  public InvocationReader(int maxReceiveCount) {
    this.maxReceiveCount = maxReceiveCount;
  }

  /**
   * Reads an invocation.
   *
   * @param text the whole payload
   * @param requestId the Lambda request id
   * @return what it carries; a text that is nothing known is a bare request
   * @throws IllegalArgumentException if it has records that are no SQS messages
   */
  public Invocation read(String text, String requestId) {
    var envelope = Envelope.scan(text);
    if (envelope.isPresent() && envelope.get().members().containsKey("Records")) {
      return messages(envelope.get().members().get("Records"));
    }
    if (envelope.filter(Envelope::isEvent).isPresent()) {
      var id = eventId(envelope.get()).orElse(requestId);
      return new Invocation.Single(delivery(envelope.get(), text, id, id));
    }
    return new Invocation.Single(new Delivery(text, requestId, requestId, Optional.empty(), false));
  }

  private Invocation messages(String records) {
    var messageIds = new ArrayList<String>();
    var deliveries = new ArrayList<Delivery>();
    for (var message : array(records)) {
      var messageId = message.path("messageId").textValue();
      if (messageId == null) {
        throw new IllegalArgumentException(
            "The records are no SQS messages: one has no messageId.");
      }
      messageIds.add(messageId);
      deliveries.add(delivery(message, messageId));
    }
    return new Invocation.Messages(messageIds, deliveries);
  }

  private Delivery delivery(JsonNode message, String messageId) {
    var body = message.path("body").asText();
    var queue = message.path("eventSourceARN").asText();
    var attributes = message.path("attributes");
    var group =
        queue.endsWith(".fifo")
            ? Optional.ofNullable(attributes.path("MessageGroupId").textValue())
            : Optional.<String>empty();
    var last = attributes.path("ApproximateReceiveCount").asInt(1) >= maxReceiveCount;
    var envelope = Envelope.scan(body).filter(Envelope::isEvent);
    var request = envelope.map(event -> detail(event, body)).orElse(body);
    var key =
        envelope
            .flatMap(InvocationReader::eventId)
            .orElseGet(() -> queue + "/" + ownId(attributes, body).orElse(messageId));
    return new Delivery(request, messageId, key, group, last);
  }

  /** An id that is fit to be a key; a made-up envelope may carry anything. */
  private static Optional<String> eventId(Envelope event) {
    return event.text("id").filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID);
  }

  /**
   * The producer's deduplication id, unless it is the queue's own digest of the body, which tells
   * nothing of intent.
   */
  private static Optional<String> ownId(JsonNode attributes, String body) {
    return Optional.ofNullable(attributes.path("MessageDeduplicationId").textValue())
        .filter(id -> !id.equalsIgnoreCase(sha256(body)));
  }

  private static Delivery delivery(Envelope event, String text, String causationId, String key) {
    return new Delivery(detail(event, text), causationId, key, Optional.empty(), false);
  }

  /**
   * An event without one certain detail is handed on whole, for the reader to say what is wrong.
   */
  private static String detail(Envelope event, String text) {
    var detail = event.members().get("detail");
    return detail == null || !event.isSound() ? text : detail;
  }

  private static JsonNode array(String records) {
    try {
      var array = MAPPER.readTree(records);
      if (!array.isArray()) {
        throw new IllegalArgumentException("Records is no list.");
      }
      return array;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Records cannot be read.", e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
