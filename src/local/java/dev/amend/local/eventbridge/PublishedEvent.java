package dev.amend.local.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event that the bus accepted.
 *
 * @param id the event's ID
 * @param time when the bus accepted it
 * @param bus the name or ARN of the bus, as in the entry
 * @param source the source
 * @param detailType the detail type
 * @param detail the detail
 */
public record PublishedEvent(
    String id, Instant time, String bus, String source, String detailType, JsonNode detail) {

  /** Returns the outcome of a result event; empty for any other event. */
  public String outcome() {
    return detail.path("data").path("outcome").asText();
  }

  /** Returns the whole event as the target of a rule gets it. */
  public ObjectNode envelope() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("version", "0")
        .put("id", id)
        .put("detail-type", detailType)
        .put("source", source)
        .put("account", "000000000000")
        .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
        .put("region", "eu-west-1")
        .<ObjectNode>set("resources", JsonNodeFactory.instance.arrayNode())
        .set("detail", detail);
  }
}
