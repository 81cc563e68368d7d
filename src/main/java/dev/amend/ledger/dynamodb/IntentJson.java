package dev.amend.ledger.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.codec.Json;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.Intent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;

/** Writes and reads the attributes of an intent. */
final class IntentJson {

  private static final String NOT_APPLIED = "not applied";
  private static final String UNKNOWN = "unknown";

  private IntentJson() {}

  static String write(OpenIntent open) {
    var json = Json.object();
    switch (open.intent()) {
      case Intent.SettingsUpdate(var lastModified, var fingerprint, var carriedDigest) -> {
        json.put("lastModified", lastModified.toString()).put("carried", carriedDigest);
        fingerprint.forEach(json.putObject("settings")::put);
      }
    }
    open.recordIds().forEach(json.putArray("requests")::add);
    return Json.write(json);
  }

  static OpenIntent read(String text, Optional<String> end) {
    var json = Json.read(text);
    var ids = new ArrayList<String>();
    json.required("requests").forEach(id -> ids.add(id.textValue()));
    return new OpenIntent(settingsIntent(json), ids, end.map(IntentJson::end));
  }

  static String write(Intent.End end) {
    return switch (end) {
      case Intent.End.Applied(var lastModified) -> lastModified.toString();
      case Intent.End.NotApplied _ -> NOT_APPLIED;
      case Intent.End.Unknown _ -> UNKNOWN;
    };
  }

  private static Intent.End end(String text) {
    return switch (text) {
      case NOT_APPLIED -> new Intent.End.NotApplied();
      case UNKNOWN -> new Intent.End.Unknown();
      default -> new Intent.End.Applied(Instant.parse(text));
    };
  }

  private static Intent settingsIntent(JsonNode json) {
    var fingerprint = new HashMap<String, String>();
    json.required("settings")
        .properties()
        .forEach(value -> fingerprint.put(value.getKey(), value.getValue().textValue()));
    return new Intent.SettingsUpdate(
        Instant.parse(json.required("lastModified").textValue()),
        fingerprint,
        json.required("carried").textValue());
  }
}
