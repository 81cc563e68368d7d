package dev.amend.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A result for people: the outcome first, then what changed, what is wrong, and what to do next.
 *
 * @param detail the detail of a result event, or the answer to a direct invocation
 * @param style whether it has colors
 */
record ResultText(JsonNode detail, Style style) {

  /** Returns the whole text. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(verdict());
    data("changes").flatMap(this::change).forEach(lines::add);
    data("violations").map(entry -> style.bad(finding(entry))).forEach(lines::add);
    data("warnings").map(entry -> style.caution("warning " + finding(entry))).forEach(lines::add);
    lines.add(next());
    return lines;
  }

  /** Returns one line, for a log. */
  String line() {
    var what =
        Stream.concat(
                data("changes").map(change -> change.path("field").asText()),
                data("violations").map(violation -> violation.path("code").asText()))
            .distinct()
            .collect(Collectors.joining(" "));
    return "%s  %s/%s  %s  %s"
        .formatted(
            verdict(),
            detail.at("/data/userPoolId").asText("?"),
            detail.at("/data/clientId").asText("?"),
            detail.at("/metadata/idempotencyKey").asText("?"),
            what)
        .strip();
  }

  private String verdict() {
    var outcome = outcome();
    var text = outcome + (isReplayed() ? " (replay of an earlier result)" : "");
    return switch (outcome) {
      case "applied", "planned", "unchanged" -> style.good(text);
      default -> style.bad(text);
    };
  }

  private String outcome() {
    return detail.at("/data/outcome").asText("unknown");
  }

  private boolean isReplayed() {
    return detail.at("/metadata/replayed").asBoolean();
  }

  private Stream<JsonNode> data(String name) {
    return detail.path("data").path(name).valueStream();
  }

  private Stream<String> change(JsonNode change) {
    var field = change.path("field").asText();
    if (change.has("added") || change.has("removed")) {
      return Stream.concat(
          change
              .path("removed")
              .valueStream()
              .map(value -> style.bad("- %s: %s".formatted(field, text(value)))),
          change
              .path("added")
              .valueStream()
              .map(value -> style.good("+ %s: %s".formatted(field, text(value)))));
    }
    return Stream.of(
        style.caution(
            "~ %s: %s -> %s"
                .formatted(
                    field,
                    value(change, "before", "unitBefore"),
                    value(change, "after", "unitAfter"))));
  }

  private static String value(JsonNode change, String name, String unit) {
    return (text(change.path(name)) + " " + change.path(unit).asText("")).strip();
  }

  private static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "not set";
    }
    return value.isTextual() ? value.asText() : value.toString();
  }

  private static String finding(JsonNode entry) {
    var field = entry.path("field").asText("");
    return "%s%s: %s"
        .formatted(
            entry.path("code").asText(),
            field.isEmpty() ? "" : " on " + field,
            entry.path("message").asText());
  }

  private String next() {
    if (isReplayed()) {
      return "Next: use another idempotency key for another change.";
    }
    return switch (outcome()) {
      case "applied" ->
          detail.at("/data/undo").isMissingNode()
              ? "Next: this change can't be undone by Amend."
              : "Next: to undo it, send data.undo under another idempotency key.";
      case "planned" -> "Next: to apply exactly this plan, send its hash as expect.planHash.";
      case "rejected" -> "Next: correct what the messages name, and send the request again.";
      case "conflicted" -> "Next: read the client, and send the request with what it has now.";
      case "unchanged" -> "Next: nothing to do, the client has these settings already.";
      default -> "Next: send the request again later.";
    };
  }
}
