package dev.amend.local.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event that the bus accepted.
 *
 * @param id the bus's id of it
 * @param time when it came
 * @param bus name or ARN, as the publisher wrote it
 * @param source who published it
 * @param detailType what it is about
 * @param detail its content
 */
public record PublishedEvent(
    String id, Instant time, String bus, String source, String detailType, JsonNode detail) {

  /**
   * Tells how a change request ended.
   *
   * @return the outcome in a result event; empty text in another event
   */
  public String outcome() {
    return detail.path("data").path("outcome").asText();
  }

  /**
   * Writes it as the bus hands it to a rule's target.
   *
   * @return the whole event
   */
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
