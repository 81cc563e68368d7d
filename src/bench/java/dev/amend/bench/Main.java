package dev.amend.bench;

import dev.amend.bench.drain.Drain;
import dev.amend.bench.packages.Subjects;
import dev.amend.bench.report.Figure;
import dev.amend.bench.report.JsonResults;
import dev.amend.bench.report.Report;
import dev.amend.bench.report.SvgPicture;
import dev.amend.bench.report.TextTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Runs the benchmark, or one part of it, and writes the results. */
public final class Main {

  private static final Path RESULTS = Path.of("target", "bench");

  private Main() {}

  /**
   * Runs the benchmark.
   *
   * @param args the name of a part, or {@code all}
   */
  public static void main(String... args) throws IOException {
    Files.createDirectories(RESULTS);
    var directory = Files.createTempDirectory("amend-bench");
    try {
      var report = run(select(parts(Subjects.unpack(directory)), args[0]));
      System.out.println(TextTable.of(report));
      Files.writeString(RESULTS.resolve("results.json"), JsonResults.of(report));
      Files.writeString(RESULTS.resolve("results.svg"), SvgPicture.of(report));
    } finally {
      delete(directory);
    }
    // DynamoDB Local leaves threads behind.
    System.exit(0);
  }

  private static SequencedMap<String, List<Part>> parts(Subjects subjects) {
    var parts = new LinkedHashMap<String, List<Part>>();
    parts.put("cold", List.of(new Cold(subjects), new ColdAt512Megabytes(subjects)));
    parts.put("restore", List.of(new Restore(subjects)));
    parts.put("warm", List.of(new Warm(subjects)));
    parts.put("calls", List.of(new Calls(subjects)));
    parts.put("drain", List.of(new Drain(Integer.getInteger("bench.instances", 10))));
    parts.put("memory", List.of(new Memory(subjects)));
    return parts;
  }

  private static Report run(List<Part> parts) {
    var figures = new ArrayList<Figure>();
    var notes = new ArrayList<String>();
    for (var part : parts) {
      var measured = measure(part);
      figures.addAll(measured.figures());
      notes.addAll(measured.notes());
    }
    return new Report(machine(), figures, notes);
  }

  /** A part that fails doesn't keep the others from measuring. */
  private static Measured measure(Part part) {
    var name = part.getClass().getSimpleName();
    System.err.println(name + " …");
    try {
      return part.measure();
    } catch (RuntimeException e) {
      e.printStackTrace();
      var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return new Measured(List.of(), List.of(name + " failed: " + reason));
    }
  }

  private static List<Part> select(SequencedMap<String, List<Part>> parts, String name) {
    if (name.equals("all")) {
      return parts.values().stream().flatMap(List::stream).toList();
    }
    return Optional.ofNullable(parts.get(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "bench must be all or one of %s.".formatted(parts.keySet())));
  }

  private static String machine() {
    return "%s, %d CPUs, Java %s"
        .formatted(
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version());
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
