package dev.amend.local.lambda;

import dev.amend.local.http.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A deployment package in a process of its own, under Lambda's real runtime interface client, that
 * gets its invocations from a local Runtime API.
 */
public final class RuntimeProcess implements LambdaFunction, AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int PATIENCE_SECONDS = 60;

  private final RuntimeApi api = new RuntimeApi();
  private final LoopbackServer server = LoopbackServer.start(0, api);
  private final Process process;
  private final Path log;

  /**
   * Starts the function; it may fail to start, see {@link #initError()}.
   *
   * @param task the unpacked deployment package
   * @param environment what a deployment sets, and where the SDK finds its services
   */
  public RuntimeProcess(TaskDirectory task, Map<String, String> environment) {
    this.log = task.newLog();
    try {
      var builder =
          new ProcessBuilder(task.command())
              .directory(task.root().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().clear();
      builder.environment().putAll(LambdaEnvironment.of(task, server.endpoint()));
      builder.environment().putAll(environment);
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InvocationResult invoke(String payload) {
    return invoke(payload, TIMEOUT);
  }

  /**
   * Invokes it and waits.
   *
   * @param payload JSON
   * @param timeout how long the function is told that it may take
   * @return what came of it
   */
  public InvocationResult invoke(String payload, Duration timeout) {
    var invocation = Invocation.of(payload, timeout);
    api.submit(invocation);
    return await(invocation.answer());
  }

  /**
   * Waits for the function to say why it does not start.
   *
   * @return what it says
   */
  public InvocationResult.Failed initError() {
    return await(api.initError());
  }

  private <T> T await(CompletableFuture<T> answer) {
    CompletableFuture<T> death =
        process
            .onExit()
            .thenCompose(
                gone -> CompletableFuture.failedFuture(new IllegalStateException("It has died")));
    return answer
        .applyToEither(death, Function.identity())
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /**
   * Reads what the process has written so far.
   *
   * @return the lines of both its outputs
   */
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
