package dev.amend.bench.packages;

import dev.amend.local.lambda.RuntimeOptions;
import dev.amend.local.lambda.RuntimeProcess;
import dev.amend.local.lambda.TaskDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A function that is measured.
 *
 * @param name its name in the results
 * @param jar its deployment package
 * @param task the unpacked package
 * @param handler its handler
 */
public record Subject(String name, Path jar, TaskDirectory task, String handler) {

  /**
   * Starts a process of the function.
   *
   * @param environment the environment variables
   * @param jvm the options of the JVM
   * @return the process
   */
  public RuntimeProcess start(Map<String, String> environment, List<String> jvm) {
    return start(environment, jvm, List.of());
  }

  /**
   * Starts a process of the function.
   *
   * @param environment the environment variables
   * @param jvm the options of the JVM
   * @param wrapper the command that starts the JVM's command
   * @return the process
   */
  public RuntimeProcess start(
      Map<String, String> environment, List<String> jvm, List<String> wrapper) {
    return new RuntimeProcess(
        task, environment, new RuntimeOptions(handler, wrapper, jvm, List.of()));
  }

  /** Returns the size of the deployment package in bytes. */
  public long jarSize() {
    try {
      return Files.size(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
