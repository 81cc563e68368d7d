import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Runs google-java-format over every Java source below {@code src}.
 *
 * <p>It runs in a JVM of its own because the formatter parses with the compiler of the JDK it runs
 * on: Maven's own JDK may be older than the language version of the sources.
 */
final class Format {

  private Format() {}

  /**
   * Formats or checks.
   *
   * @param args {@code --replace} to rewrite the files; {@code --dry-run --set-exit-if-changed} to
   *     print those that differ and exit with 1
   */
  public static void main(String... args) throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      var sources = files.map(Path::toString).filter(file -> file.endsWith(".java")).sorted();
      Main.main(Stream.concat(Stream.of(args), sources).toArray(String[]::new));
    }
  }
}
