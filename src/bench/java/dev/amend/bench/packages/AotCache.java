package dev.amend.bench.packages;

import dev.amend.local.lambda.RuntimeOptions;
import dev.amend.local.lambda.RuntimeProcess;
import dev.amend.local.lambda.TaskDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A function as in a container image: its jar is on the class path, and an ahead-of-time cache from
 * a training run is used (JEP 514). Lambda supports such caches in container images only.
 *
 * @param task a directory without classes
 * @param subject the function
 * @param file the cache
 */
public record AotCache(TaskDirectory task, Subject subject, Path file) {

  /**
   * Makes a cache.
   *
   * @param subject the function
   * @param environment the environment variables of the training run
   * @param jvm the options of the JVM, in the training run and later
   * @param payloads the events of the training run
   */
  public static AotCache train(
      Subject subject, Map<String, String> environment, List<String> jvm, Stream<String> payloads) {
    try {
      var directory = Files.createTempDirectory(subject.task().scratch(), "image");
      var task = TaskDirectory.withoutClasses(directory);
      var cache = new AotCache(task, subject, directory.resolve("amend.aot"));
      try (var process = cache.start(environment, jvm, "-XX:AOTCacheOutput=")) {
        payloads.forEach(process::invoke);
        process.stop();
      }
      if (!Files.exists(cache.file)) {
        throw new IllegalStateException("The training run made no ahead-of-time cache.");
      }
      return cache;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a process that uses the cache. */
  public RuntimeProcess start(Map<String, String> environment, List<String> jvm) {
    return start(environment, jvm, "-XX:AOTCache=");
  }

  private RuntimeProcess start(Map<String, String> environment, List<String> jvm, String option) {
    var flags = new ArrayList<>(jvm);
    flags.add(option + file);
    return new RuntimeProcess(
        task,
        environment,
        new RuntimeOptions(
            subject.handler(), List.of(), flags, List.of(subject.jar().toAbsolutePath())));
  }
}
