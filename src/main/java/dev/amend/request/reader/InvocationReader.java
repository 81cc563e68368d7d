package dev.amend.request.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.codec.Json;
import dev.amend.codec.Sha256;
import dev.amend.request.Delivery;
import dev.amend.request.Invocation;
import dev.amend.request.Producer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Reads the requests in the event that invoked the function. */
public final class InvocationReader {

  private final int maxReceiveCount;

  /**
   * Creates a reader.
   *
   * @param maxReceiveCount the number of receives after which the queue moves a message to its
   *     dead-letter queue
   */
  public InvocationReader(int maxReceiveCount) {
    this.maxReceiveCount = maxReceiveCount;
  }

  /**
   * Reads the payload of an invocation.
   *
   * @param payload the whole payload
   * @param requestId the Lambda request ID
   * @param alias the alias that the function was invoked through; empty without a policy
   * @return an SQS batch, an EventBridge event, a bare request, or with an alias an audit
   * @throws IllegalArgumentException if the payload isn't UTF-8 (Lambda itself refuses such a
   *     payload), or has records that aren't SQS messages
   */
  public Invocation read(byte[] payload, String requestId, Optional<String> alias) {
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
      return read(text, requestId, alias);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The payload must be UTF-8.", e);
    }
  }

  /**
   * Reads the payload of an invocation.
   *
   * @param payload the whole payload
   * @param requestId the Lambda request ID
   * @param alias the alias that the function was invoked through; empty without a policy
   * @return an SQS batch or one request; any text that isn't a batch or an event is a request
   * @throws IllegalArgumentException if the payload has records that aren't SQS messages
   */
  public Invocation read(String payload, String requestId, Optional<String> alias) {
    var envelope = Envelope.scan(payload);
    if (envelope.isPresent() && envelope.get().members().containsKey("Records")) {
      return messages(envelope.get().members().get("Records"), alias);
    }
    if (envelope.filter(Envelope::isEvent).isPresent()) {
      var event = envelope.get();
      var id = event.text("id").orElse(requestId);
      var producer =
          Producer.ofEvent(
              alias, event.text("source"), event.text("account"), event.text("detail-type"));
      return new Invocation.Event(
          new Delivery(detail(event, payload), id, id, Optional.empty(), false, producer));
    }
    var producer = Producer.ofInvocation(alias);
    var bare = new Delivery(payload, requestId, requestId, Optional.empty(), false, producer);
    return alias.isPresent() && envelope.filter(Envelope::isAudit).isPresent()
        ? new Invocation.Audit(bare)
        : new Invocation.Request(bare);
  }

  private Invocation messages(String records, Optional<String> alias) {
    var messageIds = new ArrayList<String>();
    var deliveries = new ArrayList<Delivery>();
    for (var message : array(records)) {
      var messageId = id(message.path("messageId")).orElseThrow(InvocationReader::notSqs);
      messageIds.add(messageId);
      deliveries.add(delivery(message, messageId, alias));
    }
    return new Invocation.Messages(messageIds, deliveries);
  }

  private Delivery delivery(JsonNode message, String messageId, Optional<String> alias) {
    var body = message.path("body").asText();
    var queue = id(message.path("eventSourceARN")).orElse("");
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
            .flatMap(event -> event.text("id"))
            .orElseGet(() -> queue + "/" + deduplicationId(attributes, body).orElse(messageId));
    return new Delivery(
        request,
        messageId,
        key,
        group,
        last,
        producer(message, queue, envelope, alias),
        sentAt(attributes));
  }

  private static Producer producer(
      JsonNode message, String queue, Optional<Envelope> envelope, Optional<String> alias) {
    var sender = id(message.path("attributes").path("SenderId"));
    var producer = Producer.ofMessage(alias, queue, sender);
    return envelope
        .map(
            event ->
                producer.withEvent(
                    event.text("source"), event.text("account"), event.text("detail-type")))
        .orElse(producer);
  }

  /** The producer's own ID. One that SQS derived from the body doesn't identify the request. */
  private static Optional<String> deduplicationId(JsonNode attributes, String body) {
    return id(attributes.path("MessageDeduplicationId"))
        .filter(id -> !id.equalsIgnoreCase(Sha256.hex(body)));
  }

  /** SQS gives the time in milliseconds, as text. */
  private static Optional<Instant> sentAt(JsonNode attributes) {
    return Optional.of(attributes.path("SentTimestamp").asLong())
        .filter(sent -> sent > 0)
        .map(Instant::ofEpochMilli);
  }

  private static Optional<String> id(JsonNode json) {
    return Optional.ofNullable(json.textValue()).filter(SafeText::isId);
  }

  /** Without a detail that is clear, the whole event is read, so that its violation says why. */
  private static String detail(Envelope event, String text) {
    var detail = event.members().get("detail");
    return detail == null || !event.isWellFormed() ? text : detail;
  }

  private static JsonNode array(String records) {
    try {
      var array = Json.MAPPER.readTree(records);
      if (!array.isArray()) {
        throw new IllegalArgumentException("Records must be an array.");
      }
      return array;
    } catch (JsonProcessingException _) {
      // Its message may quote the text, so it isn't passed on as the cause.
      throw new IllegalArgumentException("Records must be valid JSON.");
    }
  }

  private static IllegalArgumentException notSqs() {
    return new IllegalArgumentException(
        "Records must be SQS messages, each with a messageId. Send other events to another function.");
  }
}
