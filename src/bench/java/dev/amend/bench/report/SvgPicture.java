package dev.amend.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * Draws the figures that have a limit: one bar for each, and one line for all limits. It uses no
 * external resources, and the colors follow the reader's color scheme.
 */
public final class SvgPicture {

  private static final int WIDTH = 860;
  private static final int ROW = 44;
  private static final int TOP = 40;
  private static final int LEFT = 16;

  /** Where the line of the limits is. */
  private static final int LIMIT = 430;

  /** Bars end here however far they exceed the limit. */
  private static final int LONGEST = 700;

  private static final String STYLE =
      """
      <style>
        text { font: 13px system-ui, sans-serif; fill: #1f2328; }
        .note { font-size: 12px; fill: #59636e; }
        .met { fill: #2da44e; } .missed { fill: #d4722b; } .limit { stroke: #59636e; }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3; } .note { fill: #9198a1; }
          .met { fill: #3fb950; } .missed { fill: #e0823d; } .limit { stroke: #9198a1; }
        }
      </style>
      """;

  private SvgPicture() {}

  /** Draws a report. */
  public static String of(Report report) {
    var figures = report.figures().stream().filter(one -> one.limit().isPresent()).toList();
    var height = TOP + figures.size() * ROW + 12;
    var svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n"
            .formatted(WIDTH, height));
    svg.append("<title>Benchmark results against their limits</title>\n").append(STYLE);
    svg.append(text(LIMIT, 16, "note", "middle", "limit"));
    svg.append(
        "<line class=\"limit\" stroke-dasharray=\"4 3\" x1=\"%d\" x2=\"%d\" y1=\"22\" y2=\"%d\"/>\n"
            .formatted(LIMIT, LIMIT, height - 8));
    rows(svg, figures);
    return svg.append("</svg>\n").toString();
  }

  private static void rows(StringBuilder svg, List<Figure> figures) {
    for (var row = 0; row < figures.size(); row++) {
      draw(svg, figures.get(row), TOP + row * ROW);
    }
  }

  private static void draw(StringBuilder svg, Figure figure, int y) {
    var limit = figure.limit().orElseThrow();
    var met = limit.isMetBy(figure.value());
    var length = length(figure.value(), limit);
    svg.append(text(LEFT, y + 12, "", "start", figure.part() + ": " + figure.name()));
    svg.append(
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" rx=\"2\"/>\n"
            .formatted(met ? "met" : "missed", LEFT, y + 18, length));
    var words = figure.unit().text(figure.value()) + ", " + Wording.of(limit, figure.unit());
    svg.append(text(WIDTH - 8, y + 30, "note", "end", words));
  }

  /**
   * Returns the length of a bar, which ends at the line of the limits if the value is the limit.
   */
  static int length(double value, Limit limit) {
    var whole = LIMIT - LEFT;
    var share = limit.value() == 0 ? 1 + value : value / limit.value();
    return Math.clamp(Math.round(share * whole), 1, LONGEST - LEFT);
  }

  private static String text(int x, int y, String style, String anchor, String words) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%d\" y=\"%d\" class=\"%s\" text-anchor=\"%s\">%s</text>%n",
        x,
        y,
        style,
        anchor,
        escaped(words));
  }

  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
