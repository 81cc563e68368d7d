package dev.amend.bench.cpu;

import java.util.List;
import java.util.Optional;

/** Limits processes to a share of a CPU. */
public interface CpuShare extends AutoCloseable {

  /** Returns the command that starts the command of a limited process. */
  List<String> wrapper();

  /** Says how processes are limited. */
  String description();

  @Override
  void close();

  /**
   * Limits processes to the share of a function with 512 MB. Lambda gives one CPU to 1,769 MB
   * (Lambda developer guide, memory and computing power).
   *
   * @return empty if the machine offers no way that works
   */
  static Optional<CpuShare> of512Megabytes() {
    return CgroupShare.create().or(NiceShare::create);
  }
}
