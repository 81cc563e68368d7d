package dev.amend.local.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An unpacked deployment package. As in Lambda, the class path has only the package and the runtime
 * interface client.
 *
 * @param root the directory of the package
 * @param scratch a directory for the native library and logs
 */
public record TaskDirectory(Path root, Path scratch) {

  private static final String RUNTIME =
      "(aws-lambda-java-(runtime-interface-client|core|serialization)|utils-lite)-.*\\.jar";
  private static final String ARCHITECTURE =
      System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";

  /**
   * Unpacks a package.
   *
   * @param jar the package
   * @param directory an empty directory
   * @return the unpacked package
   */
  public static TaskDirectory unpack(Path jar, Path directory) {
    var task = withoutClasses(directory);
    try (var file = new JarFile(jar.toFile())) {
      for (var entry : file.stream().filter(one -> !one.isDirectory()).toList()) {
        var target = task.root.resolve(entry.getName());
        Files.createDirectories(target.resolve("..").normalize());
        Files.copy(file.getInputStream(entry), target);
      }
      return task;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Creates a directory without classes, for a function whose jars are on the class path as in a
   * container image.
   *
   * @param directory an empty directory
   * @return the task directory
   */
  public static TaskDirectory withoutClasses(Path directory) {
    var task = new TaskDirectory(directory.resolve("task"), directory);
    try {
      Files.createDirectories(task.root);
      Files.copy(nativeLibrary(), task.library());
      return task;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the command that starts the function, similar to Lambda's. */
  List<String> command(RuntimeOptions options) {
    var command = new ArrayList<>(options.wrapper());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options.jvm());
    command.add("--enable-native-access=ALL-UNNAMED");
    // Otherwise, processes that start together overwrite the library of one another.
    command.add(
        "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
            + library());
    command.add("-cp");
    command.add(classPath(options.classPath()));
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(options.handler());
    return command;
  }

  /** Creates a file for the output of a process. */
  Path newLog() {
    try {
      return Files.createTempFile(scratch, "process", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path library() {
    return scratch.resolve("libaws-lambda-jni.so");
  }

  private static InputStream nativeLibrary() throws IOException {
    var name = "jni/libaws-lambda-jni.linux-" + ARCHITECTURE + ".so";
    var library = TaskDirectory.class.getClassLoader().getResource(name);
    if (library == null) {
      throw new IOException("The runtime interface client has no " + name);
    }
    return library.openStream();
  }

  private static String classPath(List<Path> more) {
    var runtime =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> new File(entry).getName().matches(RUNTIME));
    return Stream.concat(runtime, more.stream().map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
