package dev.amend.bench;

import dev.amend.bench.report.Figure;
import java.util.List;

/**
 * What a part measured.
 *
 * @param figures the results
 * @param notes how it was measured where that depends on the machine
 */
public record Measured(List<Figure> figures, List<String> notes) {

  /** Copies the lists. */
  public Measured {
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
  }

  /** Creates results without notes. */
  public static Measured of(List<Figure> figures) {
    return new Measured(figures, List.of());
  }
}
