package dev.amend.bench.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a report as JSON, so that runs can be compared. */
public final class JsonResults {

  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonResults() {}

  /**
   * Writes a report.
   *
   * @param report the report
   * @return an object with {@code machine}, {@code figures} and {@code notes}; a figure has {@code
   *     spread} and {@code limit} only if the report has them
   */
  public static String of(Report report) {
    var json = MAPPER.createObjectNode().put("machine", report.machine());
    var figures = json.putArray("figures");
    report.figures().forEach(figure -> write(figure, figures.addObject()));
    var notes = json.putArray("notes");
    report.notes().forEach(notes::add);
    return json.toPrettyString() + "\n";
  }

  private static void write(Figure figure, ObjectNode json) {
    json.put("part", figure.part())
        .put("name", figure.name())
        .put("value", figure.value())
        .put("unit", figure.unit().name());
    figure
        .spread()
        .ifPresent(
            spread ->
                json.putObject("spread")
                    .put("lowerQuartile", spread.lower())
                    .put("upperQuartile", spread.upper())
                    .put("runs", spread.runs()));
    figure
        .limit()
        .ifPresent(
            limit -> {
              switch (limit) {
                case Limit.AtMost(var value) -> json.putObject("limit").put("atMost", value);
                case Limit.AtLeast(var value) -> json.putObject("limit").put("atLeast", value);
              }
              json.put("isMet", limit.isMetBy(figure.value()));
            });
    json.put("detail", figure.detail());
  }
}
