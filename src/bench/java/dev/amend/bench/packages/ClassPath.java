package dev.amend.bench.packages;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class path of the benchmark, which has the classes and libraries of every handler. */
final class ClassPath {

  private ClassPath() {}

  /**
   * Finds jars.
   *
   * @param name a regular expression for the name without version and extension
   */
  static List<Path> jars(String name) {
    return entries()
        .filter(entry -> entry.getFileName().toString().matches("(" + name + ")-\\d.*\\.jar"))
        .toList();
  }

  /** Returns the directory that has a folder of classes. */
  static Path classes(String folder) {
    return entries()
        .filter(entry -> Files.isDirectory(entry.resolve(folder)))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Path> entries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
  }
}
