package dev.amend.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import dev.amend.request.Origin;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The form in which the ledger stores results: the document and the digest of the content. */
public final class ResultJson {

  private static final String DIGEST = "digest";
  private static final String SCOPE = "scope";

  private ResultJson() {}

  /** Writes a result for the ledger. */
  public static String write(Result result) {
    var origin = result.origin();
    var document = result.document().put(DIGEST, origin.digest());
    origin.scope().ifPresent(alias -> document.put(SCOPE, alias));
    return Json.write(document);
  }

  /** Reads what {@link #write} wrote. */
  public static Result read(String text) {
    var document = Json.read(text);
    var metadata = document.required("metadata");
    var origin =
        new Origin(
            metadata.required("idempotencyKey").textValue(),
            Optional.ofNullable(document.path(SCOPE).textValue()),
            document.required(DIGEST).textValue(),
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
  }
}
