package dev.amend.local.lambda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.local.sqs.Queue;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Writes a batch of messages as the event that Lambda sends to a function. */
public final class SqsEvent {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SqsEvent() {}

  /**
   * Writes an event.
   *
   * @param queue the queue that the messages are from
   * @param messages the messages with all their attributes
   * @return the event as JSON
   */
  public static String of(Queue queue, List<Message> messages) {
    var event = JSON.objectNode();
    var records = event.putArray("Records");
    messages.forEach(message -> records.add(record(queue, message)));
    return event.toString();
  }

  private static ObjectNode record(Queue queue, Message message) {
    var record =
        JSON.objectNode()
            .put("messageId", message.messageId())
            .put("receiptHandle", message.receiptHandle())
            .put("body", message.body());
    record.set("attributes", attributes(message.attributesAsStrings()));
    record.set("messageAttributes", messageAttributes(message.messageAttributes()));
    return record
        .put("md5OfBody", message.md5OfBody())
        .put("eventSource", "aws:sqs")
        .put("eventSourceARN", queue.arn())
        .put("awsRegion", "eu-west-1");
  }

  private static ObjectNode attributes(Map<String, String> attributes) {
    var json = JSON.objectNode();
    attributes.forEach(json::put);
    if (attributes.containsKey("SequenceNumber")) {
      // SQS always writes 20 digits, ElasticMQ no leading zeros.
      var number = new BigInteger(attributes.get("SequenceNumber"));
      json.put("SequenceNumber", "%020d".formatted(number));
    }
    return json;
  }

  private static ObjectNode messageAttributes(Map<String, MessageAttributeValue> attributes) {
    var json = JSON.objectNode();
    attributes.forEach(
        (name, value) -> {
          var attribute =
              json.putObject(name)
                  .put("stringValue", value.stringValue())
                  .put("dataType", value.dataType());
          attribute.putArray("stringListValues");
          attribute.putArray("binaryListValues");
        });
    return json;
  }
}
