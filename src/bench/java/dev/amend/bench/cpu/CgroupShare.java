package dev.amend.bench.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Limits processes by the quota of a control group of their own, as Lambda does. Only root can
 * create one on most machines.
 *
 * @param directory the control group
 */
record CgroupShare(Path directory) implements CpuShare {

  private static final Path VERSION_1 = Path.of("/sys/fs/cgroup/cpu");
  private static final Path VERSION_2 = Path.of("/sys/fs/cgroup");
  private static final String PERIOD_MICROS = "20000";

  /** 512 / 1,769 of the period. */
  private static final String QUOTA_MICROS = "5789";

  static Optional<CpuShare> create() {
    return Files.exists(VERSION_1.resolve("cpu.cfs_quota_us"))
        ? create(
            VERSION_1,
            List.of("cpu.cfs_period_us", PERIOD_MICROS, "cpu.cfs_quota_us", QUOTA_MICROS))
        : create(VERSION_2, List.of("cpu.max", QUOTA_MICROS + " " + PERIOD_MICROS));
  }

  private static Optional<CpuShare> create(Path parent, List<String> settings) {
    var group = new CgroupShare(parent.resolve("amend-bench-" + ProcessHandle.current().pid()));
    try {
      Files.createDirectory(group.directory);
    } catch (IOException e) {
      return Optional.empty();
    }
    try {
      for (var index = 0; index < settings.size(); index += 2) {
        Files.writeString(group.directory.resolve(settings.get(index)), settings.get(index + 1));
      }
      return Optional.of(group);
    } catch (IOException e) {
      group.close();
      return Optional.empty();
    }
  }

  @Override
  public List<String> wrapper() {
    var procs = directory.resolve("cgroup.procs");
    return List.of(
        "taskset", "-c", "0", "sh", "-c", "echo $$ > " + procs + " && exec \"$@\"", "sh");
  }

  @Override
  public String description() {
    return "one CPU, of which a control group allows 29 % in every period of 20 ms";
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      // A process that was just killed is still in the group, which does no harm without processes.
    }
  }
}
