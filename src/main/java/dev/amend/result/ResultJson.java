package dev.amend.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.request.Origin;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes results as text and reads back what the ledger kept of them. */
public final class ResultJson {

  static final JsonMapper MAPPER = new JsonMapper();

  private ResultJson() {}

  /**
   * Writes a document.
   *
   * @param document any tree
   * @return compact JSON
   */
  public static String write(JsonNode document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }

  /**
   * Writes a result for the ledger.
   *
   * @param result what to keep
   * @return the document and what else {@link #recorded} needs
   */
  public static String record(Result result) {
    var document = result.document();
    document.put("digest", result.origin().digest());
    return write(document);
  }

  /**
   * Reads a result that the ledger kept.
   *
   * @param text what {@link #record} wrote
   * @return the result as it was
   */
  public static Result recorded(String text) {
    try {
      var document = MAPPER.readTree(text);
      var metadata = document.required("metadata");
      var origin =
          new Origin(
              metadata.required("idempotencyKey").textValue(),
              document.required("digest").textValue(),
              metadata.required("causationId").textValue(),
              Optional.ofNullable(metadata.path("correlationId").textValue()),
              Optional.ofNullable(metadata.path("requestedBy").textValue()),
              Optional.ofNullable(metadata.path("reason").textValue()));
      var data = (ObjectNode) document.required("data");
      return new Result(
          UUID.fromString(metadata.required("id").textValue()),
          Instant.parse(metadata.required("occurredAt").textValue()),
          origin,
          Outcome.valueOf(data.required("outcome").textValue().toUpperCase(Locale.ROOT)),
          data,
          false);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The ledger holds a result that is no JSON", e);
    }
  }
}
