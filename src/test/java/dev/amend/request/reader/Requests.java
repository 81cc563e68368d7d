package dev.amend.request.reader;

import dev.amend.appclient.Violation;
import dev.amend.request.ChangeRequest;
import dev.amend.request.Deliveries;
import dev.amend.request.ParsedRequest;
import java.util.List;

/** Texts of requests, and the results of reading them. */
final class Requests {

  static final String CLIENT =
      "\"userPoolId\":\"eu-west-1_AbCdEf123\",\"clientId\":\"3n4b5urk1ft4fl3mg5e62d9ado\"";

  private Requests() {}

  /** Returns a request for the usual client with more members. */
  static String on(String members) {
    return "{" + CLIENT + "," + members + "}";
  }

  /** Returns a request with one change. */
  static String change(String change) {
    return on("\"changes\":[" + change + "]");
  }

  static ParsedRequest read(String text) {
    return Deliveries.read(Deliveries.of(text, "message-1", "queue/message-1"));
  }

  static ChangeRequest accepted(String text) {
    return ((ParsedRequest.Valid) read(text)).request();
  }

  /** Returns all violations of a request, each as {@code code pointer}. */
  static List<String> violations(String text) {
    return found(text).stream().map(Requests::inShort).toList();
  }

  /** Returns all violations of a request. */
  static List<Violation> found(String text) {
    return switch (read(text)) {
      case ParsedRequest.Valid _ -> List.of();
      case ParsedRequest.Invalid invalid -> invalid.violations();
      case ParsedRequest.Unreadable unreadable -> unreadable.violations();
    };
  }

  private static String inShort(Violation violation) {
    return (violation.code() + " " + violation.field().orElse("")).strip();
  }
}
