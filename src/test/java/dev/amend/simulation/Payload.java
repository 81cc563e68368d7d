package dev.amend.simulation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Writes what Lambda hands to the function for messages of a queue. */
final class Payload {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Payload() {}

  static String of(List<Message> messages, boolean fifo) {
    var payload = MAPPER.createObjectNode();
    var records = payload.putArray("Records");
    for (var message : messages) {
      var attributes =
          records
              .addObject()
              .put("messageId", message.id())
              .put("body", message.body())
              .put("eventSourceARN", "arn:aws:sqs:eu-west-1:1:requests" + (fifo ? ".fifo" : ""))
              .putObject("attributes")
              .put("ApproximateReceiveCount", Integer.toString(message.receives()));
      message.group().ifPresent(group -> attributes.put("MessageGroupId", group));
      if (fifo) {
        attributes.put("MessageDeduplicationId", "own-" + message.id());
      }
    }
    return payload.toString();
  }
}
