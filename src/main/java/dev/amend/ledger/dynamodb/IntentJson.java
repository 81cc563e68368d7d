package dev.amend.ledger.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amend.codec.Json;
import dev.amend.ledger.ClientState.OpenIntent;
import dev.amend.ledger.Intent;
import dev.amend.ledger.Intent.IssueSecret;
import dev.amend.ledger.Intent.KnownSecret;
import dev.amend.ledger.Intent.RetireSecret;
import dev.amend.ledger.Intent.SecretChange;
import dev.amend.ledger.Intent.SettingsUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Writes and reads the attributes of an intent, and of what its end says. */
final class IntentJson {

  private static final String NOT_APPLIED = "not applied";
  private static final String UNKNOWN = "unknown";

  private IntentJson() {}

  static String write(OpenIntent<?> open) {
    var json = Json.object();
    switch (open.intent()) {
      case SettingsUpdate(var lastModified, var fingerprint, var carriedDigest) -> {
        json.put("lastModified", lastModified.toString()).put("carried", carriedDigest);
        fingerprint.forEach(json.putObject("settings")::put);
      }
      case IssueSecret(var versionId, var idsBefore, var overlap) -> {
        json.put("versionId", versionId).put("overlap", overlap.toString());
        idsBefore.forEach(json.putArray("idsBefore")::add);
      }
      case RetireSecret(var secretId, var successor) -> {
        json.put("retire", secretId);
        successor.ifPresent(version -> json.put("successor", version));
      }
    }
    open.recordIds().forEach(json.putArray("requests")::add);
    return Json.write(json);
  }

  static OpenIntent<SettingsUpdate> settings(String text, Optional<String> end) {
    var json = Json.read(text);
    return new OpenIntent<>(
        settings(json), texts(json.required("requests")), end.map(IntentJson::end));
  }

  static OpenIntent<SecretChange> secrets(String text) {
    var json = Json.read(text);
    return new OpenIntent<>(secrets(json), texts(json.required("requests")), Optional.empty());
  }

  static String write(Intent.End.UpdateEnd end) {
    return switch (end) {
      case Intent.End.Applied(var lastModified) -> lastModified.toString();
      case Intent.End.NotApplied _ -> NOT_APPLIED;
      case Intent.End.Unknown _ -> UNKNOWN;
    };
  }

  static String write(List<KnownSecret> known) {
    var array = Json.array();
    known.forEach(secret -> array.add(json(secret)));
    return array.toString();
  }

  static List<KnownSecret> known(String text) {
    var known = new ArrayList<KnownSecret>();
    Json.read(text).forEach(secret -> known.add(known(secret)));
    return known;
  }

  private static Intent.End.UpdateEnd end(String text) {
    return switch (text) {
      case NOT_APPLIED -> new Intent.End.NotApplied();
      case UNKNOWN -> new Intent.End.Unknown();
      default -> new Intent.End.Applied(Instant.parse(text));
    };
  }

  private static SettingsUpdate settings(JsonNode json) {
    var fingerprint = new HashMap<String, String>();
    json.required("settings")
        .properties()
        .forEach(value -> fingerprint.put(value.getKey(), value.getValue().textValue()));
    return new SettingsUpdate(
        Instant.parse(json.required("lastModified").textValue()),
        fingerprint,
        json.required("carried").textValue());
  }

  private static SecretChange secrets(JsonNode json) {
    return json.has("retire")
        ? new RetireSecret(
            json.required("retire").textValue(),
            Optional.ofNullable(json.path("successor").textValue()))
        : new IssueSecret(
            json.required("versionId").textValue(),
            texts(json.required("idsBefore")),
            Duration.parse(json.required("overlap").textValue()));
  }

  private static ObjectNode json(KnownSecret secret) {
    var json = Json.object().put("id", secret.secretId()).put("versionId", secret.versionId());
    secret.promotedAt().ifPresent(date -> json.put("promotedAt", date.toString()));
    return json;
  }

  private static KnownSecret known(JsonNode json) {
    return new KnownSecret(
        json.required("id").textValue(),
        json.required("versionId").textValue(),
        Optional.ofNullable(json.path("promotedAt").textValue()).map(Instant::parse));
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
