package dev.amend.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as a table in Markdown, which can be read in a terminal too. */
public final class TextTable {

  private static final List<String> HEADER =
      List.of("part", "figure", "measured", "middle half of the runs", "limit", "from");

  private TextTable() {}

  /** Writes a report. */
  public static String of(Report report) {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADER);
    report.figures().forEach(figure -> rows.add(row(figure)));
    var widths = widths(rows);
    rows.add(1, widths.stream().map("-"::repeat).toList());
    var table = rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    var notes = report.notes().stream().map(note -> "\n- " + note).collect(Collectors.joining());
    return report.machine() + "\n\n" + table + "\n" + notes;
  }

  private static List<String> row(Figure figure) {
    var unit = figure.unit();
    return List.of(
        figure.part(),
        figure.name(),
        unit.text(figure.value()),
        figure
            .spread()
            .map(spread -> unit.text(spread.lower()) + " to " + unit.text(spread.upper()))
            .orElse(""),
        figure
            .limit()
            .map(limit -> Wording.of(limit, unit) + (limit.isMetBy(figure.value()) ? "" : " ✗"))
            .orElse(""),
        figure.detail());
  }

  private static List<Integer> widths(List<List<String>> rows) {
    var widths = new ArrayList<Integer>();
    for (var column = 0; column < HEADER.size(); column++) {
      var index = column;
      widths.add(rows.stream().mapToInt(row -> row.get(index).length()).max().orElseThrow());
    }
    return widths;
  }

  private static String line(List<String> row, List<Integer> widths) {
    var line = new StringBuilder("|");
    for (var column = 0; column < row.size(); column++) {
      var cell = row.get(column);
      line.append(' ').append(cell).append(" ".repeat(widths.get(column) - cell.length()));
      line.append(" |");
    }
    return line.toString();
  }
}
