package dev.amend.local.lambda;

import java.nio.file.Path;
import java.util.List;

/**
 * How the process of a function is started.
 *
 * @param handler the handler in the configuration of the deployment
 * @param wrapper a command that runs the JVM's command, for example to limit its share of the CPU;
 *     usually empty
 * @param jvm the options of the JVM
 * @param classPath jars on the class path besides the runtime interface client; usually none,
 *     because the client finds the classes in the task directory
 */
public record RuntimeOptions(
    String handler, List<String> wrapper, List<String> jvm, List<Path> classPath) {

  /** Amend's handler with Lambda's own options. */
  public static final RuntimeOptions LAMBDA =
      new RuntimeOptions(
          "dev.amend.ChangeRequestHandler::handleRequest",
          List.of(),
          List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
          List.of());

  public RuntimeOptions {
    wrapper = List.copyOf(wrapper);
    jvm = List.copyOf(jvm);
    classPath = List.copyOf(classPath);
  }
}
