package dev.amend.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The memory of a process.
 *
 * @param peak the most that was resident at a time, in bytes
 * @param heap what was alive in the heap after a full collection, in bytes
 */
record MemoryUse(long peak, long heap) {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /** The lines of the young and the old generation, but not those of their parts. */
  private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");

  /**
   * Looks into a process of a JVM.
   *
   * @param pid the ID of the process
   */
  static MemoryUse of(long pid) {
    try {
      var peak = kilobytes(PEAK, Files.readString(Path.of("/proc/" + pid + "/status")));
      jcmd(pid, "GC.run");
      return new MemoryUse(peak, kilobytes(GENERATION, jcmd(pid, "GC.heap_info")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long kilobytes(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .mapToLong(match -> Long.parseLong(match.group(1)) * 1_024)
        .sum();
  }

  private static String jcmd(long pid, String command) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
