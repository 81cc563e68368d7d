package dev.amend.request.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.amend.appclient.ClientKey;
import dev.amend.appclient.Violation;
import dev.amend.codec.Json;
import dev.amend.request.AuditRequest;
import dev.amend.request.Producer;
import dev.amend.request.Transport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the request for an audit, as strictly as change requests. */
public final class AuditReader {

  private static final List<String> MEMBERS = List.of("userPoolId", "producer", "nextToken");
  private static final List<String> PRODUCER =
      List.of("alias", "transport", "queue", "senderId", "source", "account", "detailType");

  private final Violations violations = new Violations();

  private AuditReader() {}

  /**
   * Reads a request.
   *
   * @param text the payload, an object with the member {@code audit}
   * @throws IllegalArgumentException in one line that says everything that is wrong
   */
  public static AuditRequest read(String text) {
    var reader = new AuditReader();
    var request = reader.request(json(text));
    if (request.isEmpty() || !reader.violations.isEmpty()) {
      throw new IllegalArgumentException(
          reader.violations.all().stream()
              .map(AuditReader::inWords)
              .collect(Collectors.joining(" ", "The audit is invalid. ", "")));
    }
    return request.get();
  }

  private Optional<AuditRequest> request(JsonNode json) {
    violations.unknownMembers(json, "", List.of("audit"));
    var audit = json.path("audit");
    if (!audit.isObject()) {
      violations.mustBe("/audit", "an object with userPoolId and producer");
      return Optional.empty();
    }
    violations.unknownMembers(audit, "/audit", MEMBERS);
    var members = new ObjectMembers(audit, "/audit", violations);
    var pool =
        members.required(
            "userPoolId", ClientKey::isUserPoolId, "a user pool ID such as eu-west-1_AbCdEf123");
    var producer = producer(audit.path("producer"));
    var token =
        audit.has("nextToken")
            ? members.required("nextToken", text -> !text.isEmpty(), "the nextToken of a page")
            : Optional.<String>empty();
    return pool.flatMap(id -> producer.map(sender -> new AuditRequest(id, sender, token)));
  }

  private Optional<Producer> producer(JsonNode json) {
    if (!json.isObject()) {
      violations.mustBe("/audit/producer", "an object with alias and transport");
      return Optional.empty();
    }
    violations.unknownMembers(json, "/audit/producer", PRODUCER);
    var members = new ObjectMembers(json, "/audit/producer", violations);
    var alias = members.required("alias", text -> !text.isEmpty(), "the name of an alias");
    var transport =
        members
            .required(
                "transport",
                text -> Transport.named(text).isPresent(),
                "sqs, eventbridge or invoke")
            .flatMap(Transport::named);
    return transport.map(
        kind ->
            new Producer(
                alias,
                kind,
                text(members, "queue"),
                text(members, "senderId"),
                text(members, "source"),
                text(members, "account"),
                text(members, "detailType")));
  }

  private static Optional<String> text(ObjectMembers members, String name) {
    return members.object().has(name)
        ? members.required(name, _ -> true, "a string")
        : Optional.empty();
  }

  private static String inWords(Violation violation) {
    return violation.field().map(field -> field + ": ").orElse("") + violation.message();
  }

  private static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException _) {
      // Its message may quote the text, so it isn't passed on as the cause.
      throw new IllegalArgumentException("The audit must be valid JSON.");
    }
  }
}
