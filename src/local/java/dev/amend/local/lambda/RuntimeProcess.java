package dev.amend.local.lambda;

import dev.amend.local.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A deployment package in a process of its own, under Lambda's real runtime interface client, which
 * gets its invocations from a local Runtime API.
 */
public final class RuntimeProcess implements LambdaFunction, AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MAX_WAIT_SECONDS = 60;

  private final RuntimeApi api;
  private final LoopbackServer server;
  private final Process process;
  private final Path log;

  /**
   * Starts the process. If the function can't start, {@link #initError()} returns why.
   *
   * @param task the unpacked deployment package
   * @param environment the environment variables of the function, and the SDK's for its endpoints
   */
  public RuntimeProcess(TaskDirectory task, Map<String, String> environment) {
    this(task, environment, RuntimeOptions.LAMBDA);
  }

  /**
   * Starts the process of a function that is invoked through an alias.
   *
   * @param task the unpacked deployment package
   * @param environment the environment variables of the function, and the SDK's for its endpoints
   * @param invokedFunctionArn the ARN with the alias
   */
  public RuntimeProcess(
      TaskDirectory task, Map<String, String> environment, String invokedFunctionArn) {
    this(task, environment, RuntimeOptions.LAMBDA, invokedFunctionArn);
  }

  /**
   * Starts the process with other options than Lambda's.
   *
   * @param task the unpacked deployment package
   * @param environment the environment variables of the function, and the SDK's for its endpoints
   * @param options how the process is started
   */
  public RuntimeProcess(
      TaskDirectory task, Map<String, String> environment, RuntimeOptions options) {
    this(task, environment, options, LocalContext.FUNCTION_ARN);
  }

  private RuntimeProcess(
      TaskDirectory task,
      Map<String, String> environment,
      RuntimeOptions options,
      String invokedFunctionArn) {
    this.log = task.newLog();
    this.api = new RuntimeApi(invokedFunctionArn);
    this.server = LoopbackServer.start(0, api);
    try {
      var builder =
          new ProcessBuilder(task.command(options))
              .directory(task.root().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().clear();
      builder
          .environment()
          .putAll(LambdaEnvironment.of(task, options.handler(), server.endpoint()));
      builder.environment().putAll(environment);
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InvocationResult invoke(String requestId, String payload) {
    return invoke(requestId, payload, TIMEOUT);
  }

  /**
   * Invokes the function with a new request ID and waits for its result.
   *
   * @param payload the event as JSON
   * @param timeout the timeout that its context tells; it isn't enforced
   * @return the result
   */
  public InvocationResult invoke(String payload, Duration timeout) {
    return invoke(UUID.randomUUID().toString(), payload, timeout);
  }

  InvocationResult invoke(String requestId, String payload, Duration timeout) {
    var invocation = Invocation.of(requestId, payload, timeout);
    api.submit(invocation);
    return await(invocation.result());
  }

  /** Waits for the error of a function that can't start. */
  public InvocationResult.Failed initError() {
    return await(api.initError());
  }

  /**
   * Restores a function that was started with the initialization type {@code snap-start}: waits
   * until it can be snapshotted, runs its hooks, and waits until it asks for an invocation.
   */
  public void restore() {
    await(api.snapshotPoint());
    api.restore();
    await(api.ready());
  }

  /** Returns the ID of the process, for tools that look into it. */
  public long pid() {
    return process.pid();
  }

  /** Ends the process as Lambda does, so that the JVM can still write what it writes at its end. */
  public void stop() {
    process.destroy();
    process.onExit().orTimeout(MAX_WAIT_SECONDS, TimeUnit.SECONDS).join();
  }

  private <T> T await(CompletableFuture<T> result) {
    CompletableFuture<T> exit =
        process
            .onExit()
            .thenCompose(
                _ ->
                    CompletableFuture.failedFuture(
                        new IllegalStateException(
                            "The process has ended. Its log: " + String.join("\n", log()))));
    return result
        .applyToEither(exit, Function.identity())
        .orTimeout(MAX_WAIT_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /** Returns the lines that the process has written so far to its output and error streams. */
  public List<String> log() {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    server.close();
  }
}
