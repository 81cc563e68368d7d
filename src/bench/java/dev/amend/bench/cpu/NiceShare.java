package dev.amend.bench.cpu;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Limits processes by a busy process on the same CPU that has a higher priority. By the scheduler's
 * weights, 423 for niceness 4 and 1,024 for 0, they get 29 % of the CPU.
 *
 * @param spinner the busy process
 */
record NiceShare(Process spinner) implements CpuShare {

  static Optional<CpuShare> create() {
    try {
      var spinner =
          new ProcessBuilder("taskset", "-c", "0", "sh", "-c", "while :; do :; done").start();
      return Optional.of(new NiceShare(spinner));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> wrapper() {
    return List.of("taskset", "-c", "0", "nice", "-n", "4");
  }

  @Override
  public String description() {
    return "one CPU with niceness 4, next to a busy process with niceness 0, which leaves 29 %";
  }

  @Override
  public void close() {
    spinner.destroyForcibly();
  }
}
