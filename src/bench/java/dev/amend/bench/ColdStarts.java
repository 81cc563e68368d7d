package dev.amend.bench;

import dev.amend.bench.packages.AotCache;
import dev.amend.bench.packages.Subject;
import dev.amend.local.LocalStack;
import dev.amend.local.lambda.RuntimeProcess;
import java.util.List;
import java.util.function.Supplier;

/** Starts processes, sends each a batch of one change, and measures the time to its answer. */
final class ColdStarts {

  private final LocalStack stack;
  private final List<String> wrapper;

  ColdStarts(LocalStack stack) {
    this(stack, List.of());
  }

  /**
   * Creates cold starts under a command.
   *
   * @param stack what the functions call
   * @param wrapper the command that starts the JVM's command
   */
  ColdStarts(LocalStack stack, List<String> wrapper) {
    this.stack = stack;
    this.wrapper = wrapper;
  }

  /** Returns a batch of one change. */
  static String payload() {
    return Requests.batch(List.of(Requests.rename(0)));
  }

  /** Measures a function that changes nothing, in milliseconds. */
  double answered(Subject subject, List<String> jvm) {
    return measure(() -> subject.start(stack.environment(), jvm, wrapper));
  }

  /** Measures a function, whose change must be applied, in milliseconds. */
  double applied(Subject subject, List<String> jvm) {
    return applied(() -> subject.start(stack.environment(), jvm, wrapper));
  }

  /** Measures a function with an ahead-of-time cache, whose change must be applied. */
  double applied(AotCache cache, List<String> jvm) {
    return applied(() -> cache.start(stack.environment(), jvm));
  }

  private double applied(Supplier<RuntimeProcess> function) {
    stack.bus().clear();
    var millis = measure(function);
    Invocations.requireApplied(stack, 1);
    return millis;
  }

  private static double measure(Supplier<RuntimeProcess> function) {
    var payload = payload();
    var start = System.nanoTime();
    try (var process = function.get()) {
      var result = process.invoke(payload);
      var nanos = System.nanoTime() - start;
      Invocations.requireNoFailures(process, result);
      // The next measurement must not share the CPU with a process that is ending.
      process.stop();
      return nanos / 1e6;
    }
  }
}
