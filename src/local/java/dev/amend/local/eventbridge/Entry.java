package dev.amend.local.eventbridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One entry of a PutEvents call, checked as the service does (EventBridge API reference,
 * PutEventsRequestEntry and PutEventsResultEntry).
 */
record Entry(JsonNode json) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Returns the size in bytes that counts towards the limit of a call. */
  int size() {
    return Stream.of("Source", "DetailType", "Detail")
            .mapToInt(name -> text(name).getBytes(UTF_8).length)
            .sum()
        + (json.has("Time") ? 14 : 0);
  }

  /** Returns why the entry is refused; empty if it is accepted. */
  Optional<Refusal> refusal() {
    for (var name : new String[] {"Source", "DetailType", "Detail"}) {
      if (text(name).isEmpty()) {
        return Optional.of(
            new Refusal(
                "InvalidArgument",
                "Parameter %s is not valid. Reason: %s is a required argument."
                    .formatted(name, name)));
      }
    }
    if (text("Source").startsWith("aws.")) {
      return Optional.of(
          new Refusal("NotAuthorizedForSourceException", "Not authorized for the source: aws."));
    }
    return detail().isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal("MalformedDetail", "Detail is malformed."));
  }

  /** Returns the event of an accepted entry. */
  PublishedEvent event() {
    return new PublishedEvent(
        UUID.randomUUID().toString(),
        Instant.now(),
        json.path("EventBusName").asText("default"),
        text("Source"),
        text("DetailType"),
        detail().orElseThrow());
  }

  private Optional<JsonNode> detail() {
    try {
      return Optional.of(MAPPER.readTree(text("Detail"))).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private String text(String name) {
    return json.path(name).asText();
  }
}
