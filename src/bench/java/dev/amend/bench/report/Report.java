package dev.amend.bench.report;

import java.util.List;

/**
 * The results of a run of the benchmark.
 *
 * @param machine what it ran on, in one line
 * @param figures the results, in order
 * @param notes how it was measured where that depends on the machine
 */
public record Report(String machine, List<Figure> figures, List<String> notes) {

  public Report {
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
  }
}
